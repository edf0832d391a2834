package io.shuzheng.didcomm.protocol.trustping;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.MessageWriter;
import io.shuzheng.didcomm.message.TypedMessage;
import java.util.Optional;

/**
 * I am here. (Aries RFC 0048, "ping_response")
 *
 * @param header what every message has
 * @param comment for people
 */
public record PingResponse(MessageHeader header, Optional<String> comment) implements TypedMessage {

    /** The type that we send. */
    public static final MessageType TYPE = TrustPingProtocol.URI.message("ping_response");

    /**
     * Reads the message.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if its body is not as in the RFC
     */
    public static PingResponse parse(Message message) {
        MessageReader reader = message.reader();
        Optional<String> comment = reader.members().optionalText("comment");
        return new PingResponse(reader.header(), comment);
    }

    @Override
    public Message toMessage() {
        return MessageWriter.of(header).put("comment", comment).toMessage();
    }
}
