package io.shuzheng.ledger.client;

import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers as nodes give them. */
final class TestReplies {

    private TestReplies() {}

    /** The answer to a read that finds something, or with a null {@code data} and no number that finds nothing. */
    static ObjectNode read(LedgerRequest request, JsonNode data) {
        ObjectNode reply = reply(request);
        ObjectNode result = (ObjectNode) reply.path("result");
        result.set("data", data);
        if (data.isNull()) {
            return reply;
        }
        result.put("seqNo", 7).put("txnTime", 1_700_000_000);
        return reply;
    }

    /** The answer to a write. */
    static ObjectNode written(LedgerRequest request) {
        ObjectNode reply = Json.object().put("op", "REPLY");
        ObjectNode result = reply.putObject("result");
        ObjectNode txn = result.putObject("txn");
        ObjectNode data = request.operation().toJson();
        data.remove("type");
        txn.set("data", data);
        txn.put("type", request.type().code());
        txn.putObject("metadata")
                .put("from", request.author().value())
                .put("reqId", request.requestId())
                .put("payloadDigest", request.payloadDigest())
                .put("digest", request.digest());
        result.putObject("txnMetadata").put("seqNo", 7).put("txnTime", 1_700_000_000);
        result.put("rootHash", "GJ1SzoWzavQYfNL9XkaJdrQejfztN4XqdsiV4ct3LXKL");
        result.putArray("auditPath").add("Gw6pDLhcBcoQesN72qfotTgFa7cbuqZpkX3Xo6pLhPhv");
        return reply;
    }

    private static ObjectNode reply(LedgerRequest request) {
        ObjectNode reply = Json.object().put("op", "REPLY");
        reply.putObject("result")
                .put("type", request.type().code())
                .put("reqId", request.requestId())
                .put("identifier", request.author().value());
        return reply;
    }
}
