package io.shuzheng.didcomm.protocol.trustping;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.MessageWriter;
import io.shuzheng.didcomm.message.TypedMessage;
import java.util.Optional;

/**
 * Are you there? (Aries RFC 0048, "ping")
 *
 * @param header what every message has
 * @param comment for people
 * @param responseRequested {@code response_requested}; if absent, a response is expected
 */
public record Ping(MessageHeader header, Optional<String> comment, Optional<Boolean> responseRequested)
        implements TypedMessage {

    /** The type that we send. */
    public static final MessageType TYPE = TrustPingProtocol.URI.message("ping");

    /**
     * Reads the message.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if its body is not as in the RFC
     */
    public static Ping parse(Message message) {
        MessageReader reader = message.reader();
        Optional<String> comment = reader.members().optionalText("comment");
        Optional<Boolean> responseRequested = reader.members().optionalBoolean("response_requested");
        return new Ping(reader.header(), comment, responseRequested);
    }

    /** Whether the sender waits for an answer. */
    public boolean expectsResponse() {
        return responseRequested.orElse(true);
    }

    @Override
    public Message toMessage() {
        return MessageWriter.of(header)
                .put("comment", comment)
                .putBoolean("response_requested", responseRequested)
                .toMessage();
    }
}
