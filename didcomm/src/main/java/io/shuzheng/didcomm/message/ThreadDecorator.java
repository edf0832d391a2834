package io.shuzheng.didcomm.message;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code ~thread} of a message: the conversation that it belongs to (Aries RFC 0008).
 *
 * @param threadId {@code thid}: the {@code @id} of the message that began the thread; absent in that message itself
 * @param parentThreadId {@code pthid}: the thread that this one came out of, such as an invitation's {@code @id}, or a DID
 * @param rest the decorator's other members, such as {@code sender_order}
 */
public record ThreadDecorator(Optional<String> threadId, Optional<String> parentThreadId, JsonObject rest) {

    /** The member's name in a message. */
    public static final String NAME = "~thread";

    /** The longest thread id, in characters; a long form did:peer:4 may be a parent thread. */
    public static final int MAXIMUM_LENGTH = 4_096;

    public ThreadDecorator {
        threadId.ifPresent(id -> requireId(id, "thid"));
        parentThreadId.ifPresent(id -> requireId(id, "pthid"));
    }

    /** A message of the given thread. */
    public static ThreadDecorator of(String threadId) {
        return new ThreadDecorator(Optional.of(threadId), Optional.empty(), JsonObject.EMPTY);
    }

    /** A message of the given thread, which came out of another. */
    public static ThreadDecorator of(String threadId, String parentThreadId) {
        return new ThreadDecorator(Optional.of(threadId), Optional.of(parentThreadId), JsonObject.EMPTY);
    }

    /**
     * Reads the value of {@code ~thread}.
     *
     * @throws InvalidInputException if it is no object, or an id is empty, too long or no text
     */
    public static ThreadDecorator fromJson(JsonNode node) {
        MemberReader members = MemberReader.of(node, NAME);
        Optional<String> threadId = members.optionalText("thid");
        Optional<String> parentThreadId = members.optionalText("pthid");
        return new ThreadDecorator(threadId, parentThreadId, members.rest());
    }

    /** The value of {@code ~thread}. */
    public ObjectNode toJson() {
        ObjectNode node = Json.object();
        threadId.ifPresent(id -> node.put("thid", id));
        parentThreadId.ifPresent(id -> node.put("pthid", id));
        node.setAll(rest.toNode());
        return node;
    }

    private static void requireId(String id, String name) {
        if (id.isEmpty() || id.length() > MAXIMUM_LENGTH) {
            throw new InvalidInputException(
                    "~thread." + name + ": 1 to " + MAXIMUM_LENGTH + " characters are expected");
        }
    }
}
