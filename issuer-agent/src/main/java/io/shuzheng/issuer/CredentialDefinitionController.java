package io.shuzheng.issuer;

import io.shuzheng.agent.Agent;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.primitives.InvalidInputException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the issuer has published. */
@RestController
@RequestMapping("/credential-definitions")
@Tag(name = "credential-definitions")
final class CredentialDefinitionController {

    private final Agent agent;
    private final Issuer issuer;

    CredentialDefinitionController(Agent agent, Issuer issuer) {
        this.agent = agent;
        this.issuer = issuer;
    }

    /** What to publish; revocable if it says how large each registry is. */
    record NewDefinition(
            Optional<String> name,
            Optional<String> version,
            Optional<List<String>> attributes,
            Optional<String> tag,
            Optional<Integer> registrySize) {}

    /** A published credential definition. */
    record DefinitionView(String id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Publishes a schema, a credential definition and, where it has a size, a revocation registry")
    DefinitionView publish(@RequestBody NewDefinition request) {
        Schema schema = new Schema(
                required(request.name(), "name"),
                required(request.version(), "version"),
                required(request.attributes(), "attributes"),
                issuer.issuerId());
        return new DefinitionView(issuer.publish(
                schema,
                request.tag().orElse("default"),
                request.registrySize().isPresent(),
                request.registrySize().orElse(0)));
    }

    @GetMapping
    @Operation(summary = "All published credential definitions, the oldest first")
    List<DefinitionView> all() {
        return agent.context().store().read(issuer::credentialDefinitions).stream()
                .map(DefinitionView::new)
                .toList();
    }

    static <T> T required(Optional<T> value, String name) {
        return value.orElseThrow(() -> new InvalidInputException(name + " is expected"));
    }
}
