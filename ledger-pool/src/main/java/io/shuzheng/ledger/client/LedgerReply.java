package io.shuzheng.ledger.client;

import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;

/** What the network agreed to answer. */
public sealed interface LedgerReply permits ReadReply, TransactionReply, WriteReply {

    /**
     * Reads a {@code REPLY} message and checks that it answers the request: its number and type, and of a write the
     * author and the digest of the payload too.
     *
     * @throws MalformedReply if it is none, or answers another request
     */
    static LedgerReply parse(LedgerRequest request, String message) {
        ReplyNode reply;
        try {
            reply = new ReplyNode(Json.parseObject(message));
        } catch (InvalidInputException e) {
            throw new MalformedReply("not JSON", e);
        }
        if (!reply.string("op").equals("REPLY")) {
            throw new MalformedReply("the message is a " + reply.string("op"));
        }
        return of(request, reply.json().path("result"));
    }

    /**
     * Reads the {@code result} of a {@code REPLY}, which must not be changed any more, and checks it as {@link #parse}.
     *
     * @throws MalformedReply as {@link #parse}
     */
    static LedgerReply of(LedgerRequest request, JsonNode content) {
        ReplyNode result = ReplyNode.of(content, "result");
        if (request.type().isWrite()) {
            return WriteReply.parse(request, result);
        }
        requireAnswers(request, result);
        return switch (request.type()) {
            case GET_TXN -> TransactionReply.parse(result);
            default -> ReadReply.parse(result);
        };
    }

    private static void requireAnswers(LedgerRequest request, ReplyNode result) {
        if (result.number("reqId") != request.requestId()) {
            throw new MalformedReply("the answer to request " + result.number("reqId") + " came for " + request);
        }
        if (!result.string("type").equals(request.type().code())) {
            throw new MalformedReply("an answer of type " + result.string("type") + " came for " + request);
        }
    }
}
