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
 * A holder asks for the credential that was offered (Aries RFC 0453, "Request Credential").
 *
 * @param header what every message has
 * @param comment for people
 * @param requests the request, in one or more formats
 */
public record RequestCredential(MessageHeader header, Optional<String> comment, FormattedAttachments requests)
        implements TypedMessage {

    /** The type that we send. */
    public static final MessageType TYPE = IssueCredentialTable.PROTOCOL.message(IssueCredentialTable.REQUEST);

    private static final String ATTACHMENTS = "requests~attach";

    /**
     * Reads the message.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if its body is not as in the RFC
     */
    public static RequestCredential parse(Message message) {
        MessageReader reader = message.reader();
        Optional<String> comment = reader.members().optionalText("comment");
        FormattedAttachments requests = FormattedAttachments.read(reader.members(), ATTACHMENTS);
        return new RequestCredential(reader.header(), comment, requests);
    }

    @Override
    public Message toMessage() {
        return requests.write(MessageWriter.of(header).put("comment", comment), ATTACHMENTS)
                .toMessage();
    }
}
