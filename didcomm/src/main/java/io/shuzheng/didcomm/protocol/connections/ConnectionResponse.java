package io.shuzheng.didcomm.protocol.connections;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.MessageWriter;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.ProtocolViolation;
import io.shuzheng.primitives.Ed25519PublicKey;

/**
 * And this is my DID, signed by the invitation's key (Aries RFC 0160, "Connection Response").
 *
 * @param header what every message has
 * @param signed {@code connection~sig}: the responder's DID and document, signed
 */
public record ConnectionResponse(MessageHeader header, SignedField signed) implements TypedMessage {

    /** The type. */
    public static final MessageType TYPE = ConnectionRequest.TYPE.protocol().message("response");

    private static final String SIGNED = "connection~sig";

    /**
     * Reads the message; its signature is not checked here.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if its body is not as in the RFC
     */
    public static ConnectionResponse parse(Message message) {
        MessageReader reader = message.reader();
        SignedField signed = reader.members().object(SIGNED, SignedField::read);
        return new ConnectionResponse(reader.header(), signed);
    }

    /**
     * The responder's DID and document.
     *
     * @throws ProtocolViolation {@link ProtocolViolation.Reason#BAD_SIGNATURE} unless this key signed them
     * @throws io.shuzheng.primitives.InvalidInputException if what it signed is something else
     */
    public ConnectionDetail connection(Ed25519PublicKey invitationKey) {
        return ConnectionDetail.read(signed.verify(invitationKey).reader("connection"));
    }

    @Override
    public Message toMessage() {
        return MessageWriter.of(header).set(SIGNED, signed.toJson()).toMessage();
    }
}
