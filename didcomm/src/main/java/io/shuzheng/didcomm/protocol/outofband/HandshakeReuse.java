package io.shuzheng.didcomm.protocol.outofband;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.primitives.InvalidInputException;

/**
 * We know each other already: let us use the connection that we have (Aries RFC 0434, "Reuse").
 *
 * @param header what every message has; its parent thread is the invitation
 */
public record HandshakeReuse(MessageHeader header) implements TypedMessage {

    /** The type that we send. */
    public static final MessageType TYPE = OutOfBandProtocol.URI.message("handshake-reuse");

    public HandshakeReuse {
        if (header.parentThreadId().isEmpty()) {
            throw new InvalidInputException("handshake-reuse: ~thread.pthid, the invitation, is missing");
        }
    }

    /**
     * Reads the message.
     *
     * @throws InvalidInputException if it names no invitation
     */
    public static HandshakeReuse parse(Message message) {
        return new HandshakeReuse(message.reader().header());
    }

    @Override
    public Message toMessage() {
        return Message.of(header);
    }
}
