package io.shuzheng.didcomm.protocol.presentproof;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.MessageWriter;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.FormattedAttachments;
import java.util.Optional;

/**
 * A prover sends the presentation (Aries RFC 0454, "Presentation").
 *
 * @param header what every message has
 * @param comment for people
 * @param presentations the presentation, in one or more formats
 */
public record PresentationMessage(MessageHeader header, Optional<String> comment, FormattedAttachments presentations)
        implements TypedMessage {

    /** The type that we send. */
    public static final MessageType TYPE = PresentProofTable.PROTOCOL.message(PresentProofTable.PRESENT);

    private static final String ATTACHMENTS = "presentations~attach";

    /**
     * Reads the message.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if its body is not as in the RFC
     */
    public static PresentationMessage parse(Message message) {
        MessageReader reader = message.reader();
        Optional<String> comment = reader.members().optionalText("comment");
        FormattedAttachments presentations = FormattedAttachments.read(reader.members(), ATTACHMENTS);
        return new PresentationMessage(reader.header(), comment, presentations);
    }

    @Override
    public Message toMessage() {
        return presentations
                .write(MessageWriter.of(header).put("comment", comment), ATTACHMENTS)
                .toMessage();
    }
}
