package io.shuzheng.didcomm.message;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every message has, whatever its protocol.
 *
 * @param type {@code @type}
 * @param id {@code @id}, at most {@value #MAXIMUM_ID_LENGTH} characters
 * @param thread {@code ~thread}
 * @param rest decorators, and members that the message's record does not know; written back as they came
 */
public record MessageHeader(MessageType type, String id, Optional<ThreadDecorator> thread, JsonObject rest) {

    /** The longest {@code @id}, in characters. */
    public static final int MAXIMUM_ID_LENGTH = 512;

    public MessageHeader {
        if (id.isEmpty() || id.length() > MAXIMUM_ID_LENGTH) {
            throw new InvalidInputException("@id: 1 to " + MAXIMUM_ID_LENGTH + " characters are expected");
        }
    }

    /** The header of a message that begins a thread. */
    public static MessageHeader of(MessageType type, String id) {
        return new MessageHeader(type, id, Optional.empty(), JsonObject.EMPTY);
    }

    /** The header of a message in a thread. */
    public static MessageHeader of(MessageType type, String id, ThreadDecorator thread) {
        return new MessageHeader(type, id, Optional.of(thread), JsonObject.EMPTY);
    }

    /** The thread: {@code ~thread.thid}, or the message's own {@code @id} where that is absent. */
    public String threadId() {
        return thread.flatMap(ThreadDecorator::threadId).orElse(id);
    }

    /** The thread that this one came out of. */
    public Optional<String> parentThreadId() {
        return thread.flatMap(ThreadDecorator::parentThreadId);
    }

    /** The same header with one more decorator or member, or another value of it. */
    public MessageHeader with(String name, JsonNode value) {
        ObjectNode node = rest.toNode();
        node.set(name, value.deepCopy());
        return new MessageHeader(type, id, thread, JsonObject.of(node));
    }

    /** The message of this header alone; its record adds the body. */
    ObjectNode toJson() {
        ObjectNode node = Json.object();
        node.put("@type", type.toString());
        node.put("@id", id);
        thread.ifPresent(decorator -> node.set(ThreadDecorator.NAME, decorator.toJson()));
        node.setAll(rest.toNode());
        return node;
    }
}
