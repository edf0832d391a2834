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
 * A verifier asks for a presentation (Aries RFC 0454, "Request Presentation").
 *
 * @param header what every message has
 * @param comment for people
 * @param willConfirm {@code will_confirm}: whether an ack will follow the presentation; if absent, none will
 * @param presentMultiple {@code present_multiple}: whether several presentations may be sent; we send one
 * @param requests the presentation request, in one or more formats
 */
public record RequestPresentation(
        MessageHeader header,
        Optional<String> comment,
        Optional<Boolean> willConfirm,
        Optional<Boolean> presentMultiple,
        FormattedAttachments requests)
        implements TypedMessage {

    /** The type that we send. */
    public static final MessageType TYPE = PresentProofTable.PROTOCOL.message(PresentProofTable.REQUEST);

    private static final String ATTACHMENTS = "request_presentations~attach";

    /**
     * Reads the message.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if its body is not as in the RFC
     */
    public static RequestPresentation parse(Message message) {
        MessageReader reader = message.reader();
        Optional<String> comment = reader.members().optionalText("comment");
        Optional<Boolean> willConfirm = reader.members().optionalBoolean("will_confirm");
        Optional<Boolean> presentMultiple = reader.members().optionalBoolean("present_multiple");
        FormattedAttachments requests = FormattedAttachments.read(reader.members(), ATTACHMENTS);
        return new RequestPresentation(reader.header(), comment, willConfirm, presentMultiple, requests);
    }

    /** Whether the verifier promised an ack. */
    public boolean isConfirmed() {
        return willConfirm.orElse(false);
    }

    @Override
    public Message toMessage() {
        MessageWriter writer = MessageWriter.of(header)
                .put("comment", comment)
                .putBoolean("will_confirm", willConfirm)
                .putBoolean("present_multiple", presentMultiple);
        return requests.write(writer, ATTACHMENTS).toMessage();
    }
}
