package io.shuzheng.didcomm.message;

/**
 * A message whose body a protocol has read into a record of its own.
 *
 * <p>For every valid message {@code m} of its type, {@code parse(m).toMessage()} equals {@code m}.
 */
public interface TypedMessage {

    /** What every message has. */
    MessageHeader header();

    /** The message as it goes over the wire. */
    Message toMessage();

    /** {@code @type}. */
    default MessageType type() {
        return header().type();
    }

    /** {@code @id}. */
    default String id() {
        return header().id();
    }

    /** The thread that the message belongs to. */
    default String threadId() {
        return header().threadId();
    }
}
