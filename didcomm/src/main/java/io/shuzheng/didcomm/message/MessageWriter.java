package io.shuzheng.didcomm.message;

import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the body of a typed record below its header. What is absent or an empty list is not written. */
public final class MessageWriter {

    private final MessageHeader header;
    private final ObjectNode body;

    private MessageWriter(MessageHeader header) {
        this.header = header;
        this.body = header.rest().toNode();
    }

    /** Begins with the header and its rest. */
    public static MessageWriter of(MessageHeader header) {
        return new MessageWriter(header);
    }

    /** Adds a text. */
    public MessageWriter put(String name, String value) {
        return set(name, body.stringNode(value));
    }

    /** Adds a text if there is one. */
    public MessageWriter put(String name, Optional<String> value) {
        value.ifPresent(text -> put(name, text));
        return this;
    }

    /** Adds a truth value if there is one. */
    public MessageWriter putBoolean(String name, Optional<Boolean> value) {
        value.ifPresent(truth -> set(name, body.booleanNode(truth)));
        return this;
    }

    /** Adds a value if there is one. */
    public <T> MessageWriter put(String name, Optional<T> value, Function<? super T, ? extends JsonNode> toJson) {
        value.ifPresent(item -> set(name, toJson.apply(item)));
        return this;
    }

    /** Adds a list unless it is empty. */
    public <T> MessageWriter putList(String name, List<T> items, Function<? super T, ? extends JsonNode> toJson) {
        if (!items.isEmpty()) {
            ArrayNode array = body.arrayNode(items.size());
            items.forEach(item -> array.add(toJson.apply(item)));
            set(name, array);
        }
        return this;
    }

    /** Adds a list of texts unless it is empty. */
    public MessageWriter putTexts(String name, List<String> texts) {
        return putList(name, texts, body::stringNode);
    }

    /**
     * Adds any value.
     *
     * @throws InvalidInputException if the header's rest already has a member of that name
     */
    public MessageWriter set(String name, JsonNode value) {
        if (body.hasNonNull(name)) {
            throw new InvalidInputException(header.type().name() + "." + name + ": there twice");
        }
        body.set(name, value);
        return this;
    }

    /** The message. */
    public Message toMessage() {
        return Message.of(new MessageHeader(header.type(), header.id(), header.thread(), JsonObject.of(body)));
    }
}
