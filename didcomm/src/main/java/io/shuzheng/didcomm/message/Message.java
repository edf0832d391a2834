package io.shuzheng.didcomm.message;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Any Aries message in plain text, immutable: {@code @type}, {@code @id}, {@code ~thread} and the rest as JSON.
 *
 * <p>A protocol's records read the body through {@link #reader()} and write it through {@link MessageWriter}.
 */
public final class Message {

    /** The largest message that is read, in bytes of UTF-8. */
    public static final int MAXIMUM_BYTES = 1 << 20;

    private static final List<String> HEADER = List.of("@type", "@id", ThreadDecorator.NAME);

    private final MessageHeader header;

    private Message(MessageHeader header) {
        this.header = header;
    }

    /**
     * Reads a message of at most {@value #MAXIMUM_BYTES} bytes.
     *
     * @throws InvalidInputException if it is larger, no JSON object, or without valid {@code @type} and {@code @id}
     */
    public static Message parse(byte[] utf8) {
        if (utf8.length > MAXIMUM_BYTES) {
            throw new InvalidInputException("a message has at most " + MAXIMUM_BYTES + " bytes");
        }
        return fromJson(Json.parse(utf8));
    }

    /**
     * Reads a message.
     *
     * @throws InvalidInputException if it is no object, or without valid {@code @type} and {@code @id}
     */
    public static Message fromJson(JsonNode node) {
        MemberReader members = MemberReader.of(node, "message");
        MessageType type = MessageType.parse(members.text("@type"));
        String id = members.text("@id");
        Optional<ThreadDecorator> thread =
                members.optionalValue(ThreadDecorator.NAME).map(ThreadDecorator::fromJson);
        return of(new MessageHeader(type, id, thread, members.rest()));
    }

    /** The message whose body is the header's {@link MessageHeader#rest()}. */
    public static Message of(MessageHeader header) {
        if (header.rest().names().stream().anyMatch(name -> HEADER.contains(name) && !isNullThread(header, name))) {
            throw new InvalidInputException("message: a member of the header is there twice");
        }
        return new Message(header);
    }

    private static boolean isNullThread(MessageHeader header, String name) {
        return name.equals(ThreadDecorator.NAME)
                && header.thread().isEmpty()
                && header.rest().get(name).filter(JsonNode::isNull).isPresent();
    }

    /** {@code @type}. */
    public MessageType type() {
        return header.type();
    }

    /** {@code @id}. */
    public String id() {
        return header.id();
    }

    /** {@code ~thread}. */
    public Optional<ThreadDecorator> thread() {
        return header.thread();
    }

    /** The thread: {@code ~thread.thid}, or the message's own {@code @id} where that is absent (Aries RFC 0008). */
    public String threadId() {
        return header.threadId();
    }

    /** {@code ~thread.pthid}. */
    public Optional<String> parentThreadId() {
        return header.parentThreadId();
    }

    /** All but {@code @type}, {@code @id} and {@code ~thread}: the body and the other decorators. */
    public JsonObject body() {
        return header.rest();
    }

    /** A decorator, by its name with the {@code ~}. */
    public Optional<JsonNode> decorator(String name) {
        return header.rest().get(name);
    }

    /** The same message with another {@code ~thread.pthid}; what came out of an invitation has that as its parent. */
    public Message withParentThread(String parentThreadId) {
        ThreadDecorator decorator = new ThreadDecorator(
                thread().flatMap(ThreadDecorator::threadId),
                Optional.of(parentThreadId),
                thread().map(ThreadDecorator::rest).orElse(JsonObject.EMPTY));
        JsonObject rest = header.rest().without(List.of(ThreadDecorator.NAME));
        return new Message(new MessageHeader(type(), id(), Optional.of(decorator), rest));
    }

    /** A reader of the body, for a typed record. */
    public MessageReader reader() {
        return new MessageReader(header);
    }

    /** The message as JSON, a copy. */
    public ObjectNode toJson() {
        return header.toJson();
    }

    /** The message as compact JSON in UTF-8: what goes into an envelope. */
    public byte[] toBytes() {
        return Json.write(toJson()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Message that && header.equals(that.header);
    }

    @Override
    public int hashCode() {
        return header.hashCode();
    }

    /** Type and id only: the body may hold personal data. */
    @Override
    public String toString() {
        return "Message[" + type() + ", " + id() + "]";
    }
}
