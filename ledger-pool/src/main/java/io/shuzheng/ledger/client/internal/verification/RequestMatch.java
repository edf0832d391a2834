package io.shuzheng.ledger.client.internal.verification;

import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.TransactionType;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a reply answers this very request: one that was given to another, or to the same author's earlier question, is
 * no answer. Nodes repeat the operation in replies to reads, {@code data} apart, and a write's reply has the digest of
 * the request with its signatures.
 */
final class RequestMatch {

    private static final Set<String> NOT_REPEATED = Set.of("data");

    private final LedgerRequest request;
    private final ObjectNode operation;
    private final Optional<String> digest;

    RequestMatch(LedgerRequest request) {
        this.request = request;
        this.operation = request.operation().toJson();
        this.digest = request.type().isWrite() ? Optional.of(request.digest()) : Optional.empty();
    }

    /** The request's operation; not to be changed. */
    ObjectNode operation() {
        return operation;
    }

    boolean isAnsweredBy(ObjectNode result) {
        return digest.map(signed -> isWritten(result, signed)).orElseGet(() -> isRead(result));
    }

    private boolean isWritten(ObjectNode result, String signed) {
        JsonNode txn = result.path("txn");
        JsonNode metadata = txn.path("metadata");
        return txn.path("type").equals(operation.path("type"))
                && isOurs(metadata, "from")
                && metadata.path("digest").asString("").equals(signed);
    }

    private boolean isRead(ObjectNode result) {
        return isOurs(result, "identifier") && (isTransaction() ? isAskedNumber(result) : repeatsOperation(result));
    }

    private boolean isOurs(JsonNode object, String author) {
        JsonNode number = object.path("reqId");
        return object.path(author).asString("").equals(request.author().value())
                && number.isIntegralNumber()
                && number.canConvertToLong()
                && number.longValue() == request.requestId();
    }

    private boolean isTransaction() {
        return request.type() == TransactionType.GET_TXN;
    }

    /** A reply to GET_TXN repeats only its type; the transaction itself says its number. */
    private boolean isAskedNumber(ObjectNode result) {
        JsonNode data = result.path("data");
        return result.path("type").equals(operation.path("type"))
                && (data.isMissingNode()
                        || data.isNull()
                        || data.path("txnMetadata").path("seqNo").equals(operation.path("data")));
    }

    private boolean repeatsOperation(ObjectNode result) {
        return operation.properties().stream()
                .filter(member -> !NOT_REPEATED.contains(member.getKey()))
                .allMatch(member -> member.getValue().equals(result.path(member.getKey())));
    }
}
