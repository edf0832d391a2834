package io.shuzheng.didcomm.signature;

import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.didcomm.signature.SignatureException.Reason;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the parts of a flattened JWS (RFC 7515, section 7.2.2) and finds the one key that it names. */
final class JwsReader {

    private JwsReader() {}

    static String text(JsonNode node, String name) {
        return optionalText(node, name).orElseThrow(() -> malformed("member '" + name + "' is missing or no string"));
    }

    static byte[] bytes(JsonNode node, String name) {
        try {
            return Base64Url.decode(text(node, name));
        } catch (InvalidInputException e) {
            throw malformed("member '" + name + "' is not base64url");
        }
    }

    /** The key, from the protected {@code jwk}, or a did:key among the ids; all that name one must agree. */
    static Ed25519PublicKey signer(JsonNode jws, String protectedText) {
        ObjectNode header = header(protectedText);
        if (!text(header, "alg").equals("EdDSA") || header.has("crit")) {
            throw new SignatureException(Reason.UNSUPPORTED_ALGORITHM, "the signature's alg is not EdDSA");
        }
        JsonNode jwk = header.path("jwk");
        Stream<Ed25519PublicKey> named = Stream.of(jwk, header, jws.path("header"))
                .flatMap(node -> optionalText(node, "kid").stream())
                .filter(kid -> kid.startsWith("did:key:"))
                .map(JwsReader::didKey);
        Stream<Ed25519PublicKey> given = jwk.isMissingNode() ? Stream.empty() : Stream.of(jwk(jwk));
        Set<Ed25519PublicKey> keys = Stream.concat(given, named).collect(Collectors.toUnmodifiableSet());
        if (keys.size() > 1) {
            throw new SignatureException(Reason.AMBIGUOUS_KEY, "the signature names two different keys");
        }
        return keys.stream()
                .findFirst()
                .orElseThrow(() -> new SignatureException(Reason.NO_KEY, "the signature names no key by its value"));
    }

    private static ObjectNode header(String protectedText) {
        try {
            return Json.parseObject(Base64Url.decode(protectedText));
        } catch (InvalidInputException e) {
            throw malformed("the protected header is no JSON object in base64url");
        }
    }

    private static Ed25519PublicKey jwk(JsonNode jwk) {
        if (!text(jwk, "kty").equals("OKP") || !text(jwk, "crv").equals("Ed25519")) {
            throw new SignatureException(Reason.UNSUPPORTED_ALGORITHM, "the signature's key is no Ed25519 key");
        }
        byte[] bytes = bytes(jwk, "x");
        try {
            return Ed25519PublicKey.of(bytes);
        } catch (InvalidInputException e) {
            throw malformed("the signature's key is no Ed25519 key");
        }
    }

    private static Ed25519PublicKey didKey(String kid) {
        try {
            return DidKey.parse(kid);
        } catch (InvalidInputException e) {
            throw new SignatureException(Reason.UNSUPPORTED_ALGORITHM, "the signature's did:key is no Ed25519 key");
        }
    }

    private static Optional<String> optionalText(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    private static SignatureException malformed(String message) {
        return new SignatureException(Reason.MALFORMED, message);
    }
}
