package io.shuzheng.didcomm.protocol.revocationnotification;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.MessageWriter;
import java.util.Optional;

/**
 * A credential was revoked (Aries RFC 0721, "Revoke").
 *
 * @param header what every message has
 * @param comment for people
 * @param format {@code revocation_format}: how the credential is named
 * @param credentialId {@code credential_id}: the credential, in that format
 */
public record Revoke(MessageHeader header, Optional<String> comment, String format, String credentialId)
        implements RevocationMessage {

    /** The type that we send. */
    public static final MessageType TYPE = RevocationNotificationProtocol.URI.message("revoke");

    /** The format in which AnonCreds credentials are named by registry and index. */
    public static final String FORMAT = "indy-anoncreds";

    /**
     * Reads the message.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if its body is not as in the RFC
     */
    public static Revoke parse(Message message) {
        MessageReader reader = message.reader();
        Optional<String> comment = reader.members().optionalText("comment");
        String format = reader.members().text("revocation_format");
        String credentialId = reader.members().text("credential_id");
        return new Revoke(reader.header(), comment, format, credentialId);
    }

    /** The credential, if it is named in one of the formats for AnonCreds. */
    @Override
    public Optional<RevokedCredential> revoked() {
        return format.equals(FORMAT) || format.equals("anoncreds")
                ? Optional.of(RevokedCredential.parse(credentialId))
                : Optional.empty();
    }

    @Override
    public Message toMessage() {
        return MessageWriter.of(header)
                .put("comment", comment)
                .put("revocation_format", format)
                .put("credential_id", credentialId)
                .toMessage();
    }
}
