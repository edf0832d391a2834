package io.shuzheng.primitives;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed JSON object: a JWS in compact form (RFC 7515, section 7.1) with EdDSA over Ed25519 (RFC 8037, section 3.1), in the
 * one spelling that is accepted here.
 *
 * <p>Header and payload are {@link CanonicalJson}, the header has exactly {@code alg}, {@code kid} and {@code typ}, base64url
 * has no padding and no spare bits. One content therefore has one signing input. The {@code typ} keeps a signature over one
 * kind of document from being shown as another.
 *
 * @param type the header's {@code typ}
 * @param keyId the header's {@code kid}, as a rule a DID URL; whose key that is, the caller finds out
 * @param payload the signed object; treat it as read-only
 * @param compact the whole, ASCII
 */
public record CompactJws(String type, String keyId, ObjectNode payload, String compact) {

    /** The most characters that a compact form may have. */
    public static final int MAXIMUM_LENGTH = 1 << 17;

    private static final int SIGNATURE_LENGTH = 86;
    private static final Set<String> HEADER = Set.of("alg", "kid", "typ");

    /**
     * Signs an object.
     *
     * @throws InvalidInputException if the payload has no canonical form or is too large
     */
    public static CompactJws sign(String type, String keyId, ObjectNode payload, Ed25519PrivateKey key) {
        ObjectNode header = Json.object().put("alg", "EdDSA").put("kid", keyId).put("typ", type);
        String input = encode(header) + '.' + encode(payload);
        byte[] signature = key.sign(input.getBytes(StandardCharsets.US_ASCII));
        String compact = input + '.' + Base64Url.encode(signature);
        requireLength(compact, MAXIMUM_LENGTH);
        return new CompactJws(type, keyId, payload.deepCopy(), compact);
    }

    /**
     * Reads a compact form. The signature is not checked: ask {@link #isSignedBy}.
     *
     * @param type what the header's {@code typ} must be
     * @throws InvalidInputException for anything but the one spelling
     */
    public static CompactJws parse(String type, String compact) {
        return parse(type, compact, MAXIMUM_LENGTH);
    }

    /**
     * Reads a compact form that may be so long at most.
     *
     * @param maximumLength in characters
     * @throws InvalidInputException as {@link #parse(String, String)}
     */
    public static CompactJws parse(String type, String compact, int maximumLength) {
        requireLength(compact, maximumLength);
        int first = compact.indexOf('.');
        int last = compact.lastIndexOf('.');
        if (first < 1 || last < first + 2 || compact.length() - last - 1 != SIGNATURE_LENGTH) {
            throw new InvalidInputException("not a compact JWS with an Ed25519 signature");
        }
        decode(compact.substring(last + 1), "signature");
        String keyId = keyId(canonicalObject(compact.substring(0, first), "header"), type);
        return new CompactJws(type, keyId, canonicalObject(compact.substring(first + 1, last), "payload"), compact);
    }

    /** Whether the signature is the key's. */
    public boolean isSignedBy(Ed25519PublicKey key) {
        return key.verify(signingInput(), signature());
    }

    /** The same, by the tables of a key that signed much. */
    public boolean isSignedBy(Ed25519KeyTables key) {
        return key.verify(signingInput(), signature());
    }

    private byte[] signingInput() {
        return compact.substring(0, compact.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] signature() {
        return Base64Url.decode(compact.substring(compact.lastIndexOf('.') + 1));
    }

    private static String keyId(ObjectNode header, String type) {
        if (!Set.copyOf(header.propertyNames()).equals(HEADER)) {
            throw new InvalidInputException("a JWS header has alg, kid and typ");
        }
        if (!header.path("alg").asString("").equals("EdDSA")) {
            throw new InvalidInputException("a JWS header's alg is EdDSA");
        }
        if (!header.path("typ").asString("").equals(type)) {
            throw new InvalidInputException("the JWS header's typ must be " + type);
        }
        if (!header.path("kid").isString()) {
            throw new InvalidInputException("a JWS header's kid is a string");
        }
        return header.path("kid").stringValue();
    }

    private static ObjectNode canonicalObject(String part, String what) {
        byte[] bytes = decode(part, what);
        ObjectNode object = Json.parseObject(bytes);
        if (!Arrays.equals(CanonicalJson.encode(object), bytes)) {
            throw new InvalidInputException("the JWS " + what + " is not canonical JSON");
        }
        return object;
    }

    /** Decoding takes padding, spare bits and nothing else that encoding does not make again. */
    private static byte[] decode(String part, String what) {
        byte[] bytes = Base64Url.decode(part);
        if (!Base64Url.encode(bytes).equals(part)) {
            throw new InvalidInputException("the JWS " + what + " is not canonical base64url");
        }
        return bytes;
    }

    private static String encode(ObjectNode node) {
        return Base64Url.encode(CanonicalJson.encode(node));
    }

    private static void requireLength(String compact, int maximumLength) {
        if (compact.length() > maximumLength) {
            throw new InvalidInputException("the JWS is longer than " + maximumLength + " characters");
        }
    }

    /** Without the payload, which may be confidential. */
    @Override
    public String toString() {
        return "CompactJws[" + type + ", " + keyId + "]";
    }
}
