package io.shuzheng.didcomm.protocol.connections;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.MessageWriter;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.message.TypedMessage;
import java.util.Optional;

/**
 * I would like to connect, and this is my DID (Aries RFC 0160, "Connection Request").
 *
 * @param header what every message has
 * @param label who asks, as it says itself
 * @param connection the requester's DID and document
 */
public record ConnectionRequest(MessageHeader header, Optional<String> label, ConnectionDetail connection)
        implements TypedMessage {

    /** The type. */
    public static final MessageType TYPE =
            ProtocolUri.didcommOrg("connections", 1, 0).message("request");

    /**
     * Reads the message.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if its body is not as in the RFC
     */
    public static ConnectionRequest parse(Message message) {
        MessageReader reader = message.reader();
        Optional<String> label = reader.members().optionalText("label");
        ConnectionDetail connection = reader.members().object("connection", ConnectionDetail::read);
        return new ConnectionRequest(reader.header(), label, connection);
    }

    @Override
    public Message toMessage() {
        return MessageWriter.of(header)
                .put("label", label)
                .set("connection", connection.toJson())
                .toMessage();
    }
}
