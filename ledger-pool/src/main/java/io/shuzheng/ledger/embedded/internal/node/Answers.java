package io.shuzheng.ledger.embedded.internal.node;

import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.request.RequestParser;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/** The messages that answer a request. */
final class Answers {

    private Answers() {}

    static ObjectNode reply(ObjectNode result) {
        ObjectNode answer = Json.object();
        answer.put("op", "REPLY");
        answer.set("result", result);
        return answer;
    }

    /** Words the reason as indy-node does: clients show it, and some look for the error's name in it. */
    static ObjectNode refusal(ObjectNode request, RefusedRequestException refusal) {
        String author = RequestParser.authorOf(request).orElse("");
        long requestId = RequestParser.requestIdOf(request);
        ObjectNode answer = Json.object();
        answer.put("op", refusal.kind().operation());
        answer.put("identifier", author);
        answer.put("reqId", requestId);
        answer.put(
                "reason",
                "client request invalid: " + refusal.kind().error() + "('" + author + "', " + requestId + ", '"
                        + refusal.getMessage() + "')");
        return answer;
    }
}
