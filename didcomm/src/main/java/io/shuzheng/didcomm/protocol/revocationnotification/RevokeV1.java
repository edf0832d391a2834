package io.shuzheng.didcomm.protocol.revocationnotification;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.MessageWriter;
import io.shuzheng.didcomm.message.ProtocolUri;
import java.util.Optional;

/**
 * A credential was revoked, in the first version of the protocol (Aries RFC 0183, "Revoke").
 *
 * @param header what every message has
 * @param comment for people
 * @param issuanceThreadId {@code thread_id}: the thread that issued the credential, or {@code indy::REGISTRY::INDEX}
 */
public record RevokeV1(MessageHeader header, Optional<String> comment, String issuanceThreadId)
        implements RevocationMessage {

    /** The type; we receive it, and send {@link Revoke}. */
    public static final MessageType TYPE =
            ProtocolUri.didcommOrg("revocation_notification", 1, 0).message("revoke");

    private static final String PREFIX = "indy::";

    /**
     * Reads the message.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if its body is not as in the RFC
     */
    public static RevokeV1 parse(Message message) {
        MessageReader reader = message.reader();
        Optional<String> comment = reader.members().optionalText("comment");
        String issuanceThreadId = reader.members().text("thread_id");
        return new RevokeV1(reader.header(), comment, issuanceThreadId);
    }

    /** The credential, if it is named by registry and index; else whoever knows the issuance's thread finds it. */
    @Override
    public Optional<RevokedCredential> revoked() {
        return issuanceThreadId.startsWith(PREFIX)
                ? Optional.of(RevokedCredential.parse(issuanceThreadId.substring(PREFIX.length())))
                : Optional.empty();
    }

    @Override
    public Message toMessage() {
        return MessageWriter.of(header)
                .put("comment", comment)
                .put("thread_id", issuanceThreadId)
                .toMessage();
    }
}
