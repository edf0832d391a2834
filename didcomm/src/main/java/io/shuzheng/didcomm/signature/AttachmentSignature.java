package io.shuzheng.didcomm.signature;

import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.didcomm.signature.SignatureException.Reason;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code jws} of an attachment: a detached, flattened JWS (EdDSA with Ed25519) over the attachment's content.
 *
 * <p>It proves that a key's owner signed the content. Whose key that is, and whether it may sign this, is for the caller
 * to decide from the key that {@link #verify} returns.
 *
 * @see <a href="https://github.com/hyperledger/aries-rfcs/tree/main/concepts/0017-attachments#signing-attachments">Aries
 *     RFC 0017, Signing Attachments</a>
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc8037">RFC 8037</a>
 */
public final class AttachmentSignature {

    private final Ed25519PublicKey signer;
    private final String protectedText;
    private final byte[] signature;

    private AttachmentSignature(Ed25519PublicKey signer, String protectedText, byte[] signature) {
        this.signer = signer;
        this.protectedText = protectedText;
        this.signature = signature;
    }

    /**
     * Signs. The key is named as did:key in {@code header.kid} and in the protected {@code jwk.kid}, since each is what
     * some peers look at.
     *
     * @param content the attachment's content, decoded
     */
    public static AttachmentSignature sign(byte[] content, Ed25519PrivateKey key) {
        Ed25519PublicKey signer = key.publicKey();
        ObjectNode header = Json.object().put("alg", "EdDSA");
        header.putObject("jwk")
                .put("kty", "OKP")
                .put("crv", "Ed25519")
                .put("x", Base64Url.encode(signer.bytes()))
                .put("kid", DidKey.of(signer).toString());
        String protectedText = Base64Url.encode(utf8(Json.write(header)));
        return new AttachmentSignature(signer, protectedText, key.sign(signingInput(protectedText, content)));
    }

    /**
     * Reads a {@code jws} member. Its signature is not checked yet.
     *
     * @throws SignatureException if it is no flattened EdDSA JWS that names one Ed25519 key by value
     */
    public static AttachmentSignature parse(JsonNode jws) {
        String protectedText = JwsReader.text(jws, "protected");
        byte[] signature = JwsReader.bytes(jws, "signature");
        if (signature.length != Ed25519PublicKey.SIGNATURE_SIZE) {
            throw new SignatureException(Reason.MALFORMED, "the signature is of a wrong length");
        }
        return new AttachmentSignature(JwsReader.signer(jws, protectedText), protectedText, signature);
    }

    /**
     * Checks the signature.
     *
     * @param content the attachment's content, decoded
     * @return the key that signed it
     * @throws SignatureException if the key that the signature names did not sign this content
     */
    public Ed25519PublicKey verify(byte[] content) {
        if (!signer.verify(signingInput(protectedText, content), signature)) {
            throw new SignatureException(Reason.WRONG_SIGNATURE, "the attachment's signature is wrong");
        }
        return signer;
    }

    /** The {@code jws} member. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.putObject("header").put("kid", DidKey.of(signer).toString());
        return json.put("protected", protectedText).put("signature", Base64Url.encode(signature));
    }

    private static byte[] signingInput(String protectedText, byte[] content) {
        return utf8(protectedText + "." + Base64Url.encode(content));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
