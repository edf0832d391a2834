package io.shuzheng.issuer;

import static io.shuzheng.issuer.CredentialDefinitionController.required;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Offers, and what becomes of them. */
@RestController
@RequestMapping("/issuances")
@Tag(name = "issuances")
final class IssuanceController {

    private final AgentContext context;
    private final Issuer issuer;

    IssuanceController(Agent agent, Issuer issuer) {
        this.context = agent.context();
        this.issuer = issuer;
    }

    /** What to offer: to a connection, or in answer to a proposal. */
    record NewOffer(
            Optional<String> connectionId,
            Optional<String> proposal,
            Optional<String> credentialDefinitionId,
            Optional<Map<String, String>> values,
            Optional<String> parentThreadId) {}

    /** The id of an issuance. */
    record IssuanceId(String id) {}

    /** An issuance, without the values. */
    record IssuanceView(
            String id,
            String connectionId,
            IssueCredentialState state,
            Issuance.RevocationState revocation,
            Optional<String> credentialDefinitionId,
            Optional<String> parentThreadId) {

        static IssuanceView of(String id, Issuance issuance) {
            return new IssuanceView(
                    id,
                    issuance.connectionId(),
                    issuance.state(),
                    issuance.revocation(),
                    issuance.credentialDefinitionId(),
                    issuance.parentThreadId());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary =
                    "Offers a credential to a connected holder, or in answer to its proposal (the id of the issuance)")
    IssuanceId offer(@RequestBody NewOffer request) {
        return new IssuanceId(context.store().execute(work -> offer(work, request)));
    }

    private String offer(UnitOfWork work, NewOffer request) {
        String definitionId = required(request.credentialDefinitionId(), "credentialDefinitionId");
        Map<String, String> values = required(request.values(), "values");
        if (request.proposal().isPresent()) {
            Issuance proposed = issuer.issuance(work, request.proposal().get());
            Connection connection = context.connections().require(work, proposed.connectionId());
            return issuer.offer(work, connection, proposed.exchange(), definitionId, values);
        }
        Connection connection =
                context.connections().require(work, required(request.connectionId(), "connectionId or proposal"));
        return issuer.offer(work, connection, definitionId, values, request.parentThreadId());
    }

    @GetMapping
    @Operation(summary = "All issuances, the oldest first")
    List<IssuanceView> all() {
        return context.store().read(issuer::issuances).stream()
                .map(stored -> IssuanceView.of(stored.id(), stored.value()))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One issuance")
    IssuanceView one(@PathVariable String id) {
        return IssuanceView.of(id, context.store().read(reader -> issuer.issuance(reader, id)));
    }

    @PostMapping("/{id}/revoke")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Revokes the credential; done when its revocation is REVOKED")
    void revoke(@PathVariable String id) {
        context.store().run(work -> issuer.revoke(work, id));
    }
}
