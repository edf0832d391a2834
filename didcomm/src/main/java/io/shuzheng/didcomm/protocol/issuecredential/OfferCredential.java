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
 * An issuer offers a credential (Aries RFC 0453, "Offer Credential").
 *
 * @param header what every message has
 * @param comment for people
 * @param replacementId {@code replacement_id}: says which earlier credential this one would replace
 * @param preview the attributes of the credential to be
 * @param offers the offer, in one or more formats
 */
public record OfferCredential(
        MessageHeader header,
        Optional<String> comment,
        Optional<String> replacementId,
        Optional<CredentialPreview> preview,
        FormattedAttachments offers)
        implements TypedMessage {

    /** The type that we send. */
    public static final MessageType TYPE = IssueCredentialTable.PROTOCOL.message(IssueCredentialTable.OFFER);

    private static final String ATTACHMENTS = "offers~attach";

    /**
     * Reads the message.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if its body is not as in the RFC
     */
    public static OfferCredential parse(Message message) {
        MessageReader reader = message.reader();
        Optional<String> comment = reader.members().optionalText("comment");
        Optional<String> replacementId = reader.members().optionalText("replacement_id");
        Optional<CredentialPreview> preview =
                reader.members().optionalObject("credential_preview", CredentialPreview::read);
        FormattedAttachments offers = FormattedAttachments.read(reader.members(), ATTACHMENTS);
        return new OfferCredential(reader.header(), comment, replacementId, preview, offers);
    }

    @Override
    public Message toMessage() {
        MessageWriter writer = MessageWriter.of(header)
                .put("comment", comment)
                .put("replacement_id", replacementId)
                .put("credential_preview", preview, CredentialPreview::toJson);
        return offers.write(writer, ATTACHMENTS).toMessage();
    }
}
