package io.shuzheng.evidence.internal;

import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.CanonicalJson;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JWS in compact form (RFC 7515 section 7.1) with EdDSA over Ed25519 (RFC 8037 section 3.1), in the one spelling that
 * this module accepts: header and payload are canonical JSON (RFC 8785), the header has exactly {@code alg}, {@code kid}
 * and {@code typ}, base64url is unpadded with no spare bits. One content therefore has one signing input, and a change
 * of any character is a change of what was signed or of the signature.
 *
 * @param keyId the header's {@code kid}: a DID URL
 * @param payload canonical
 * @param compact the whole, ASCII
 */
public record CompactJws(String keyId, ObjectNode payload, String compact) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{86}");

    public static CompactJws sign(String type, String keyId, ObjectNode payload, Ed25519PrivateKey key) {
        String input = encode(CanonicalJson.encode(header(type, keyId))) + '.' + encode(CanonicalJson.encode(payload));
        byte[] signature = key.sign(input.getBytes(StandardCharsets.US_ASCII));
        return new CompactJws(keyId, payload, input + '.' + encode(signature));
    }

    /**
     * Reads the compact form.
     *
     * @param type what the header's {@code typ} must be
     * @param maxLength in characters
     * @throws InvalidInputException for anything but that one spelling; the signature is not checked
     */
    public static CompactJws parse(String compact, String type, int maxLength) {
        if (compact.length() > maxLength) {
            throw new InvalidInputException("JWS is longer than " + maxLength + " characters");
        }
        if (!FORM.matcher(compact).matches()) {
            throw new InvalidInputException("not a compact JWS with an Ed25519 signature");
        }
        String[] parts = compact.split("\\.", -1);
        decode(parts[2], "signature");
        String keyId = keyId(parts[0], type);
        ObjectNode payload = canonicalObject(parts[1], "payload");
        return new CompactJws(keyId, payload, compact);
    }

    /** Whether the signature is {@code key}'s. */
    public boolean verify(Ed25519PublicKey key) {
        int dot = compact.lastIndexOf('.');
        byte[] input = compact.substring(0, dot).getBytes(StandardCharsets.US_ASCII);
        return key.verify(input, Base64Url.decode(compact.substring(dot + 1)));
    }

    private static String keyId(String part, String type) {
        Fields header = Fields.of(canonicalObject(part, "header"), "JWS header");
        if (!header.string("alg").equals("EdDSA")) {
            throw new InvalidInputException("JWS header: alg must be EdDSA");
        }
        if (!header.string("typ").equals(type)) {
            throw new InvalidInputException("JWS header: typ must be " + type);
        }
        String keyId = header.string("kid");
        header.end();
        return keyId;
    }

    private static ObjectNode canonicalObject(String part, String what) {
        byte[] bytes = decode(part, what);
        ObjectNode object = Json.parseObject(bytes);
        if (!Arrays.equals(CanonicalJson.encode(object), bytes)) {
            throw new InvalidInputException("JWS " + what + " is not canonical JSON");
        }
        return object;
    }

    private static byte[] decode(String part, String what) {
        byte[] bytes = Base64Url.decode(part);
        if (!encode(bytes).equals(part)) {
            throw new InvalidInputException("JWS " + what + " is not canonical base64url");
        }
        return bytes;
    }

    private static ObjectNode header(String type, String keyId) {
        return Json.object().put("alg", "EdDSA").put("kid", keyId).put("typ", type);
    }

    private static String encode(byte[] bytes) {
        return Base64Url.encode(bytes);
    }
}
