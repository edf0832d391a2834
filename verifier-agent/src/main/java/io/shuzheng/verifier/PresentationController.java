package io.shuzheng.verifier;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentContext;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofState;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests for presentations, and what became of them. */
@RestController
@RequestMapping("/presentations")
@Tag(name = "presentations")
final class PresentationController {

    private final AgentContext context;
    private final Verifier verifier;

    PresentationController(Agent agent, Verifier verifier) {
        this.context = agent.context();
        this.verifier = verifier;
    }

    /** What to ask of whom: an AnonCreds presentation request, whose nonce is made here. */
    record NewRequest(Optional<String> connectionId, Optional<JsonNode> request, Optional<String> parentThreadId) {}

    /** The id of an exchange. */
    record ExchangeId(String id) {}

    /** Where an exchange stands; the report once a presentation came, the problem where the peer showed nothing. */
    record ExchangeView(
            String id,
            String connectionId,
            String threadId,
            PresentProofState state,
            Optional<JsonNode> report,
            Optional<String> problem) {

        static ExchangeView of(VerifierExchange exchange) {
            return new ExchangeView(
                    exchange.id(),
                    exchange.connectionId(),
                    exchange.proof().threadId(),
                    exchange.state(),
                    exchange.judgement().map(found -> found.report().toJson()),
                    exchange.proof().problem().flatMap(ProblemReport::code));
        }
    }

    /** The contents of the files request.json, presentation.json and objects.json. */
    record ExportView(JsonNode request, JsonNode presentation, JsonNode objects) {

        static ExportView of(PresentationExport export) {
            return new ExportView(
                    export.request(), export.presentation(), export.objects().toJson());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Asks a connected peer for a presentation")
    ExchangeId request(@RequestBody NewRequest body) {
        String connectionId =
                body.connectionId().orElseThrow(() -> new InvalidInputException("connectionId is expected"));
        PresentationRequest request = PresentationRequest.fromJson(withNonce(body.request()));
        return new ExchangeId(context.store()
                .execute(work -> verifier.request(
                        work, context.connections().require(work, connectionId), request, body.parentThreadId())));
    }

    @GetMapping
    @Operation(summary = "All requests, the oldest first")
    List<ExchangeView> all() {
        return context.store().read(verifier.exchanges()::all).stream()
                .map(ExchangeView::of)
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "What became of one request")
    ExchangeView one(@PathVariable String id) {
        return ExchangeView.of(
                context.store().read(reader -> verifier.exchanges().require(reader, id)));
    }

    @GetMapping("/{id}/export")
    @Operation(summary = "A judged presentation with all that is needed to judge it again")
    ExportView export(@PathVariable String id) {
        return ExportView.of(context.store().read(reader -> verifier.export(reader, id)));
    }

    /** The parser wants a nonce; the verifier replaces it by a fresh one. */
    private static ObjectNode withNonce(Optional<JsonNode> request) {
        ObjectNode object = request.filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .orElseThrow(() -> new InvalidInputException("a presentation request must be a JSON object"));
        return object.has("nonce") ? object : Json.object().put("nonce", "0").setAll(object);
    }
}
