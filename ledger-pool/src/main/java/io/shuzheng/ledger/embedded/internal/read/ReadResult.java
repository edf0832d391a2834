package io.shuzheng.ledger.embedded.internal.read;

import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.proof.StateProof;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The result of a query as Indy writes it: the operation, the request's author and number, and what was found. */
final class ReadResult {

    private static final JsonNode NULL = JsonNodeFactory.instance.nullNode();

    private ReadResult() {}

    /** A result with data, and the number and time of the transaction that set it, or JSON null. */
    static ObjectNode of(ClientRequest request, JsonNode data, JsonNode sequenceNumber, JsonNode time) {
        ObjectNode result = request.operation().json().deepCopy();
        result.set("data", data);
        result.put("identifier", request.author());
        result.put("reqId", request.requestId());
        result.set("seqNo", sequenceNumber);
        result.set("txnTime", time);
        return result;
    }

    /** Adds the proof of the result, if there is one. */
    static void addProof(ObjectNode result, Optional<StateProof> proof) {
        proof.ifPresent(found -> result.set("state_proof", found.toJson()));
    }

    /** A result that says: there is no such thing. */
    static ObjectNode notFound(ClientRequest request, Optional<JsonNode> data) {
        return ofNoTransaction(request, data.orElse(NULL));
    }

    /** A result with data that no single transaction has set. */
    static ObjectNode ofNoTransaction(ClientRequest request, JsonNode data) {
        return of(request, data, NULL, NULL);
    }
}
