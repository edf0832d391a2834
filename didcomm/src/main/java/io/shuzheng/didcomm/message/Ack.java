package io.shuzheng.didcomm.message;

import java.util.Arrays;

/**
 * Confirms that the thread came to its end (Aries RFC 0015). Each protocol adopts it under its own type.
 *
 * @param header what every message has
 * @param status how the thread ended
 */
public record Ack(MessageHeader header, Status status) implements TypedMessage {

    /** How a thread ended. */
    public enum Status {
        /** It succeeded. */
        OK,
        /** It is not decided yet; another ack follows. */
        PENDING,
        /** It failed. */
        FAIL
    }

    /**
     * Reads an ack of any type.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if there is no status of the three
     */
    public static Ack parse(Message message) {
        MessageReader reader = message.reader();
        String text = reader.members().text("status");
        Status status = Arrays.stream(Status.values())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> reader.members().complaint("status", "OK, PENDING or FAIL is expected"));
        return new Ack(reader.header(), status);
    }

    @Override
    public Message toMessage() {
        return MessageWriter.of(header).put("status", status.name()).toMessage();
    }
}
