package io.shuzheng.didcomm.protocol.issuecredential;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.MessageWriter;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.FormattedAttachments;
import java.util.Optional;

/**
 * A holder says what credential it would like (Aries RFC 0453, "Propose Credential").
 *
 * @param header what every message has
 * @param comment for people
 * @param preview the attributes it would like
 * @param filters which issuer, schema and definition it would like, in one or more formats
 */
public record ProposeCredential(
        MessageHeader header,
        Optional<String> comment,
        Optional<CredentialPreview> preview,
        FormattedAttachments filters)
        implements TypedMessage {

    /** The type that we send. */
    public static final MessageType TYPE = IssueCredentialTable.PROTOCOL.message(IssueCredentialTable.PROPOSE);

    private static final String ATTACHMENTS = "filters~attach";

    /**
     * Reads the message.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if its body is not as in the RFC
     */
    public static ProposeCredential parse(Message message) {
        MessageReader reader = message.reader();
        Optional<String> comment = reader.members().optionalText("comment");
        Optional<CredentialPreview> preview =
                reader.members().optionalObject("credential_preview", CredentialPreview::read);
        FormattedAttachments filters = FormattedAttachments.read(reader.members(), ATTACHMENTS);
        return new ProposeCredential(reader.header(), comment, preview, filters);
    }

    @Override
    public Message toMessage() {
        MessageWriter writer = MessageWriter.of(header)
                .put("comment", comment)
                .put("credential_preview", preview, CredentialPreview::toJson);
        return filters.write(writer, ATTACHMENTS).toMessage();
    }
}
