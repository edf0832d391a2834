package io.shuzheng.ledger.client.internal.agreement;

import io.shuzheng.ledger.request.LedgerRequest;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What says which request a message is about.
 *
 * @param author the author's DID
 * @param requestId the author's number of the request
 */
record RequestKey(String author, long requestId) {

    static RequestKey of(LedgerRequest request) {
        return new RequestKey(request.author().value(), request.requestId());
    }

    /** The request that a message says it answers: writes say so in the transaction's metadata. */
    static Optional<RequestKey> of(ObjectNode message) {
        JsonNode result = message.path("result");
        JsonNode metadata = result.path("txn").path("metadata");
        return read(message, "identifier").or(() -> read(result, "identifier")).or(() -> read(metadata, "from"));
    }

    private static Optional<RequestKey> read(JsonNode object, String author) {
        JsonNode number = object.path("reqId");
        return object.path(author).isString() && number.isIntegralNumber() && number.canConvertToLong()
                ? Optional.of(new RequestKey(object.path(author).stringValue(), number.longValue()))
                : Optional.empty();
    }
}
