package io.shuzheng.ledger.client.internal.agreement;

import io.shuzheng.ledger.client.RequestRefused;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A node's message about a request. */
public sealed interface NodeAnswer {

    /** REQACK: the request is well-formed, and an answer follows. */
    record Acknowledged() implements NodeAnswer {}

    /**
     * REQNACK or REJECT.
     *
     * @param stage which of the two
     * @param reason the node's words
     */
    record Refused(RequestRefused.Stage stage, String reason) implements NodeAnswer {}

    /**
     * REPLY.
     *
     * @param message the whole message; not to be changed
     */
    record Replied(ObjectNode message) implements NodeAnswer {

        /** The answer itself; the message was checked to have one. */
        public ObjectNode result() {
            return (ObjectNode) message.path("result");
        }
    }

    /** Reads a message; nothing if it is none about a request. */
    static Optional<NodeAnswer> of(ObjectNode message) {
        return switch (message.path("op").asString("")) {
            case "REQACK" -> Optional.of(new Acknowledged());
            case "REQNACK" -> refusal(RequestRefused.Stage.CHECK, message.path("reason"));
            case "REJECT" -> refusal(RequestRefused.Stage.AUTHORIZATION, message.path("reason"));
            case "REPLY" ->
                message.path("result") instanceof ObjectNode ? Optional.of(new Replied(message)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<NodeAnswer> refusal(RequestRefused.Stage stage, JsonNode reason) {
        return reason.isString() ? Optional.of(new Refused(stage, reason.stringValue())) : Optional.empty();
    }
}
