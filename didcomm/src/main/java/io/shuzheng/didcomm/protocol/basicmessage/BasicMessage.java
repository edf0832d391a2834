package io.shuzheng.didcomm.protocol.basicmessage;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.MessageWriter;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.message.TypedMessage;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Text for people (Aries RFC 0095).
 *
 * @param header what every message has
 * @param sentTime {@code sent_time}, as the sender wrote it; the RFC wants ISO 8601, peers differ in the form
 * @param content the text
 */
public record BasicMessage(MessageHeader header, Optional<String> sentTime, String content) implements TypedMessage {

    /** The type that we send. */
    public static final MessageType TYPE =
            ProtocolUri.didcommOrg("basicmessage", 1, 0).message("message");

    /** A text sent at the given time, which is written to the millisecond: some peers refuse more digits. */
    public static BasicMessage of(String id, Instant sentTime, String content) {
        return new BasicMessage(
                MessageHeader.of(TYPE, id),
                Optional.of(DateTimeFormatter.ISO_INSTANT.format(sentTime.truncatedTo(ChronoUnit.MILLIS))),
                content);
    }

    /**
     * Reads the message.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if there is no text
     */
    public static BasicMessage parse(Message message) {
        MessageReader reader = message.reader();
        Optional<String> sentTime = reader.members().optionalText("sent_time");
        String content = reader.members().text("content");
        return new BasicMessage(reader.header(), sentTime, content);
    }

    @Override
    public Message toMessage() {
        return MessageWriter.of(header)
                .put("sent_time", sentTime)
                .put("content", content)
                .toMessage();
    }

    /** Without the content, which is private. */
    @Override
    public String toString() {
        return "BasicMessage[" + id() + "]";
    }
}
