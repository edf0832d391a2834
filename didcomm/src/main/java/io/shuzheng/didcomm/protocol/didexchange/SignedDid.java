package io.shuzheng.didcomm.protocol.didexchange;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidDocument;
import io.shuzheng.didcomm.did.VerificationMethod;
import io.shuzheng.didcomm.message.Attachment;
import io.shuzheng.didcomm.message.AttachmentData;
import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.protocol.ProtocolViolation;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import io.shuzheng.didcomm.signature.AttachmentSignature;
import io.shuzheng.didcomm.signature.SignatureException;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** DIDs and their documents as signed attachments. */
final class SignedDid {

    private SignedDid() {}

    /** {@code did_doc~attach}. */
    static Attachment document(String attachmentId, ObjectNode document, Ed25519PrivateKey key) {
        return signed(attachmentId, "application/json", Json.write(document), key);
    }

    /** {@code did_rotate~attach}. */
    static Attachment rotation(String attachmentId, Did did, Ed25519PrivateKey key) {
        return signed(attachmentId, "text/string", did.toString(), key);
    }

    /**
     * The document of {@code did_doc~attach}.
     *
     * @throws ProtocolViolation {@link Reason#CONTRADICTION} if it is another DID's
     */
    static DidDocument document(Attachment attachment, Did did) {
        DidDocument document =
                DidDocument.parse(Json.parseObject(attachment.data().content()));
        if (!document.id().equals(did)) {
            throw new ProtocolViolation(Reason.CONTRADICTION, "the attached document is another DID's");
        }
        return document;
    }

    /**
     * Checks a request's {@code did_doc~attach}: it is the DID's document, and a key in it signed it.
     *
     * @throws ProtocolViolation {@link Reason#CONTRADICTION}, {@link Reason#BAD_SIGNATURE}
     */
    static void requireSelfSigned(Attachment attachment, Did did) {
        List<Ed25519PublicKey> keys = document(attachment, did).verificationMethods().stream()
                .map(VerificationMethod::ed25519Key)
                .flatMap(Optional::stream)
                .toList();
        requireSignedBy(attachment, keys);
    }

    /**
     * Checks that a response tells a DID that a key of the invitation signed. Without an attachment only a DID is taken that
     * stood for the invitation, and so is known already.
     *
     * @throws ProtocolViolation {@link Reason#CONTRADICTION}, {@link Reason#BAD_SIGNATURE}
     */
    static void requireByInviter(DidExchange exchange, DidExchangeResponse response) {
        boolean invited = exchange.conversation().parentThreadId().equals(Optional.of(response.did()));
        if (response.didDocument().isEmpty() && response.didRotate().isEmpty() && !invited) {
            throw new ProtocolViolation(Reason.BAD_SIGNATURE, "the response signs no DID");
        }
        response.didDocument().ifPresent(attachment -> {
            document(attachment, response.subject());
            requireSignedBy(attachment, exchange.invitationKeys());
        });
        response.didRotate().ifPresent(attachment -> {
            requireSame(attachment, response.did());
            requireSignedBy(attachment, exchange.invitationKeys());
        });
    }

    /**
     * Checks that {@code did_rotate~attach} tells the same DID as the message.
     *
     * @throws ProtocolViolation {@link Reason#CONTRADICTION} if it tells another
     */
    private static void requireSame(Attachment attachment, String did) {
        String attached = new String(attachment.data().content(), StandardCharsets.UTF_8);
        if (!attached.equals(did)) {
            throw new ProtocolViolation(Reason.CONTRADICTION, "the signed DID is not the message's");
        }
    }

    /**
     * Checks that the attachment is signed by one of the keys.
     *
     * @throws ProtocolViolation {@link Reason#BAD_SIGNATURE} if it is not
     */
    private static void requireSignedBy(Attachment attachment, Collection<Ed25519PublicKey> keys) {
        AttachmentData data = attachment.data();
        JsonObject jws = data.jws()
                .orElseThrow(() -> new ProtocolViolation(Reason.BAD_SIGNATURE, "the attachment is not signed"));
        if (!keys.contains(signer(jws, data.content()))) {
            throw new ProtocolViolation(Reason.BAD_SIGNATURE, "the attachment is signed by a key that has no say");
        }
    }

    private static Ed25519PublicKey signer(JsonObject jws, byte[] content) {
        try {
            return AttachmentSignature.parse(jws.toNode()).verify(content);
        } catch (SignatureException e) {
            throw new ProtocolViolation(
                    Reason.BAD_SIGNATURE, "the attachment's signature does not hold: " + e.getMessage());
        }
    }

    private static Attachment signed(String id, String mimeType, String content, Ed25519PrivateKey key) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        JsonObject jws = JsonObject.of(AttachmentSignature.sign(bytes, key).toJson());
        return new Attachment(
                Optional.of(id),
                Optional.of(mimeType),
                AttachmentData.base64(bytes).withJws(jws),
                JsonObject.EMPTY);
    }
}
