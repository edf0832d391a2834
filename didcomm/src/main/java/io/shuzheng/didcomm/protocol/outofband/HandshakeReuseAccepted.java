package io.shuzheng.didcomm.protocol.outofband;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.TypedMessage;

/**
 * The connection that we have will do (Aries RFC 0434, "Reuse Accepted").
 *
 * @param header what every message has
 */
public record HandshakeReuseAccepted(MessageHeader header) implements TypedMessage {

    /** The type that we send. */
    public static final MessageType TYPE = OutOfBandProtocol.URI.message("handshake-reuse-accepted");

    /** Reads the message. */
    public static HandshakeReuseAccepted parse(Message message) {
        return new HandshakeReuseAccepted(message.reader().header());
    }

    @Override
    public Message toMessage() {
        return Message.of(header);
    }
}
