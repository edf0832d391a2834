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
 * A prover says what it would show (Aries RFC 0454, "Propose Presentation").
 *
 * @param header what every message has
 * @param comment for people
 * @param proposals the presentation request that the prover would answer, in one or more formats
 */
public record ProposePresentation(MessageHeader header, Optional<String> comment, FormattedAttachments proposals)
        implements TypedMessage {

    /** The type that we send. */
    public static final MessageType TYPE = PresentProofTable.PROTOCOL.message(PresentProofTable.PROPOSE);

    private static final String ATTACHMENTS = "proposals~attach";

    /**
     * Reads the message.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if its body is not as in the RFC
     */
    public static ProposePresentation parse(Message message) {
        MessageReader reader = message.reader();
        Optional<String> comment = reader.members().optionalText("comment");
        FormattedAttachments proposals = FormattedAttachments.read(reader.members(), ATTACHMENTS);
        return new ProposePresentation(reader.header(), comment, proposals);
    }

    @Override
    public Message toMessage() {
        return proposals
                .write(MessageWriter.of(header).put("comment", comment), ATTACHMENTS)
                .toMessage();
    }
}
