package io.shuzheng.ledger.client.internal;

import io.shuzheng.ledger.client.LedgerUnavailable;
import io.shuzheng.ledger.client.LedgerUnavailable.Reason;
import io.shuzheng.ledger.client.RequestRefused;
import io.shuzheng.ledger.client.RequestRefused.Stage;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** From the library's failures to those of {@link io.shuzheng.ledger.client.IndyPool}. */
final class FailureMapping {

    private FailureMapping() {}

    /** The nodes' refusal of this request; absent if the message that is left is another request's. */
    static Optional<RequestRefused> refusal(LedgerRequest request, NativeFailure failure) {
        return failure.nodeMessage()
                .flatMap(FailureMapping::parse)
                .filter(message -> message.path("reqId").asLong(0) == request.requestId())
                .map(message -> new RequestRefused(
                        message.path("op").asString("").equals("REJECT") ? Stage.AUTHORIZATION : Stage.CHECK,
                        message.path("reason").asString("")));
    }

    static LedgerUnavailable unavailable(NativeFailure failure) {
        Reason reason = switch (failure.code()) {
            case TIMEOUT -> Reason.TIMEOUT;
            case NO_CONSENSUS -> Reason.NO_CONSENSUS;
            case CONNECTION, UNAVAILABLE -> Reason.CONNECTION;
            default -> Reason.CLIENT;
        };
        return new LedgerUnavailable(reason, "no agreed answer of the ledger: " + failure.getMessage(), failure);
    }

    private static Optional<ObjectNode> parse(String message) {
        try {
            return Optional.of(Json.parseObject(message));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }
}
