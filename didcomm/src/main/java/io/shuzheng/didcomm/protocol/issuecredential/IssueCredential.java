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
 * An issuer sends the credential (Aries RFC 0453, "Issue Credential").
 *
 * @param header what every message has
 * @param comment for people
 * @param replacementId {@code replacement_id}: says which earlier credential this one replaces
 * @param credentials the credential, in one or more formats
 */
public record IssueCredential(
        MessageHeader header,
        Optional<String> comment,
        Optional<String> replacementId,
        FormattedAttachments credentials)
        implements TypedMessage {

    /** The type that we send. */
    public static final MessageType TYPE = IssueCredentialTable.PROTOCOL.message(IssueCredentialTable.ISSUE);

    private static final String ATTACHMENTS = "credentials~attach";

    /**
     * Reads the message.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if its body is not as in the RFC
     */
    public static IssueCredential parse(Message message) {
        MessageReader reader = message.reader();
        Optional<String> comment = reader.members().optionalText("comment");
        Optional<String> replacementId = reader.members().optionalText("replacement_id");
        FormattedAttachments credentials = FormattedAttachments.read(reader.members(), ATTACHMENTS);
        return new IssueCredential(reader.header(), comment, replacementId, credentials);
    }

    @Override
    public Message toMessage() {
        MessageWriter writer = MessageWriter.of(header).put("comment", comment).put("replacement_id", replacementId);
        return credentials.write(writer, ATTACHMENTS).toMessage();
    }
}
