package io.shuzheng.voucher.document;

import io.shuzheng.primitives.CompactJws;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A document and its signature (JWS, EdDSA over canonical JSON).
 *
 * <p>That one exists says that it is well-formed, no more: ask {@link #requireSignedBy} whether the signature is that of the
 * party that the content names.
 *
 * @param <T> the content
 */
public final class SignedDocument<T extends Document> {

    private final T content;
    private final CompactJws jws;

    private SignedDocument(T content, CompactJws jws) {
        this.content = content;
        this.jws = jws;
    }

    /**
     * Signs a document.
     *
     * @param keyId the DID URL of the signing key
     */
    public static <T extends Document> SignedDocument<T> sign(
            DocumentType<T> type, T content, String keyId, Ed25519PrivateKey key) {
        return new SignedDocument<>(content, CompactJws.sign(type.typ(), keyId, content.toJson(), key));
    }

    /**
     * Reads the compact form; the signature is not checked.
     *
     * @throws InvalidInputException if it is no JWS of that type, or its content is not valid
     */
    public static <T extends Document> SignedDocument<T> parse(DocumentType<T> type, String compact) {
        CompactJws jws = CompactJws.parse(type.typ(), compact);
        return new SignedDocument<>(type.reader().apply(jws.payload()), jws);
    }

    /** What was signed. */
    public T content() {
        return content;
    }

    /** The DID URL of the key that is said to have signed. */
    public String keyId() {
        return jws.keyId();
    }

    /** Whether the signature is this key's. */
    public boolean isSignedBy(Ed25519PublicKey key) {
        return jws.isSignedBy(key);
    }

    /** The compact form, ASCII. */
    public String compact() {
        return jws.compact();
    }

    /** SHA-256 of the compact form in 64 hexadecimal digits. For a party that has the document; it hides nothing. */
    public String digest() {
        return HexFormat.of().formatHex(Digests.sha256(compact().getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Gives the content to whoever has checked the signature.
     *
     * @throws InvalidInputException if the signature is not the key's
     */
    public T requireSignedBy(Ed25519PublicKey key) {
        if (!jws.isSignedBy(key)) {
            throw new InvalidInputException("the signature of the " + jws.type() + " is not valid");
        }
        return content;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedDocument<?> that && compact().equals(that.compact());
    }

    @Override
    public int hashCode() {
        return compact().hashCode();
    }

    @Override
    public String toString() {
        return jws.toString();
    }
}
