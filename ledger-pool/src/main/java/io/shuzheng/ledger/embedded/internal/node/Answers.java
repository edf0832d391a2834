package io.shuzheng.ledger.embedded.internal.node;

import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.request.RequestParser;
import io.shuzheng.primitives.Json;
import java.util.Optional;
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
        Optional<String> author = RequestParser.authorOf(request);
        ObjectNode answer = Json.object();
        answer.put("op", refusal.kind().operation());
        author.ifPresentOrElse(did -> answer.put("identifier", did), () -> answer.putNull("identifier"));
        answer.put("reqId", RequestParser.requestIdOf(request));
        answer.put("reason", reason(author, RequestParser.requestIdOf(request), refusal));
        if (refusal.code().isPresent()) {
            answer.put("code", refusal.code().getAsInt());
        } else if (refusal.kind() != RefusedRequestException.Kind.REQNACK) {
            answer.putNull("code");
        }
        return answer;
    }

    private static String reason(Optional<String> author, long requestId, RefusedRequestException refusal) {
        String who = author.map(did -> "'" + did + "'").orElse("None");
        String code = refusal.code().isPresent() ? ", " + refusal.code().getAsInt() : "";
        return "client request invalid: " + refusal.kind().error() + "(" + who + ", " + requestId + ", '"
                + refusal.getMessage() + "'" + code + ")";
    }
}
