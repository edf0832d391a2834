package io.shuzheng.didcomm.did;

import io.shuzheng.didcomm.internal.Members;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.X25519PublicKey;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a verification method's type writes its key. Whatever the type prefers, a reader takes Base58, Multibase and JWK.
 *
 * @see <a href="https://www.w3.org/TR/did-extensions-properties/#verification-method-types">Verification Method Types</a>
 */
enum KeyFormat {
    /** Only Ed25519, in Base58. */
    ED25519_BASE58(Kind.ED25519),
    /** Only Ed25519, in Multibase. */
    ED25519_MULTIBASE(Kind.ED25519),
    /** Only X25519, in Base58. */
    X25519_BASE58(Kind.X25519),
    /** Only X25519, in Multibase. */
    X25519_MULTIBASE(Kind.X25519),
    /** Any kind, in Multibase. */
    MULTIBASE(Kind.ANY),
    /** Any kind, as JWK. */
    JWK(Kind.ANY),
    /** A type that is not known here: the key is kept as it is. */
    UNKNOWN(Kind.OTHER);

    static final String ED25519_2018 = "Ed25519VerificationKey2018";
    static final String X25519_2019 = "X25519KeyAgreementKey2019";
    static final String MULTIKEY = "Multikey";

    private enum Kind {
        ED25519,
        X25519,
        ANY,
        OTHER
    }

    private static final Map<String, KeyFormat> BY_TYPE = Map.of(
            ED25519_2018,
            ED25519_BASE58,
            "Ed25519VerificationKey2020",
            ED25519_MULTIBASE,
            X25519_2019,
            X25519_BASE58,
            "X25519KeyAgreementKey2020",
            X25519_MULTIBASE,
            MULTIKEY,
            MULTIBASE,
            "JsonWebKey2020",
            JWK,
            "JsonWebKey",
            JWK);

    private final Kind kind;

    KeyFormat(Kind kind) {
        this.kind = kind;
    }

    static KeyFormat of(String type) {
        return BY_TYPE.getOrDefault(type, UNKNOWN);
    }

    void requireHolds(KeyMaterial key) {
        boolean holds = switch (kind) {
            case ED25519 -> key instanceof KeyMaterial.Ed25519;
            case X25519 -> key instanceof KeyMaterial.X25519;
            case ANY -> true;
            case OTHER -> key instanceof KeyMaterial.Other;
        };
        if (!holds) {
            throw new InvalidInputException("the verification method's type does not fit its key");
        }
    }

    KeyMaterial read(ObjectNode json) {
        if (kind == Kind.OTHER) {
            return other(json);
        }
        if (json.has("publicKeyBase58") && kind != Kind.ANY) {
            byte[] bytes = Base58.decode(Members.text(json, "publicKeyBase58"));
            return kind == Kind.ED25519 ? ed25519(bytes) : x25519(bytes);
        }
        if (json.has("publicKeyMultibase")) {
            return kind == Kind.ANY ? knownOrOther(json) : Multikey.decode(Members.text(json, "publicKeyMultibase"));
        }
        if (json.has("publicKeyJwk")) {
            return jwk(json);
        }
        throw new InvalidInputException("a verification method has no key in a known form");
    }

    void write(KeyMaterial key, ObjectNode json) {
        if (key instanceof KeyMaterial.Known known) {
            write(known, json);
        } else if (key instanceof KeyMaterial.Other other) {
            json.setAll(Json.parseObject(other.members()));
        }
    }

    private void write(KeyMaterial.Known key, ObjectNode json) {
        switch (this) {
            case JWK -> json.set("publicKeyJwk", jwk(key));
            case ED25519_BASE58, X25519_BASE58 -> json.put("publicKeyBase58", Base58.encode(key.bytes()));
            default -> json.put("publicKeyMultibase", key.multikey());
        }
    }

    private static KeyMaterial knownOrOther(ObjectNode json) {
        String multikey = Members.text(json, "publicKeyMultibase");
        boolean known = multikey.startsWith("z6Mk") || multikey.startsWith("z6LS");
        return known ? Multikey.decode(multikey) : other(json);
    }

    private static KeyMaterial jwk(ObjectNode json) {
        ObjectNode jwk = Members.object(json.path("publicKeyJwk"), "publicKeyJwk");
        String curve = Members.optionalText(jwk, "crv").orElse("");
        if (!curve.equals("Ed25519") && !curve.equals("X25519")) {
            return other(json);
        }
        byte[] bytes = Base64Url.decode(Members.text(jwk, "x"));
        return curve.equals("Ed25519") ? ed25519(bytes) : x25519(bytes);
    }

    private static ObjectNode jwk(KeyMaterial.Known key) {
        return Json.object()
                .put("kty", "OKP")
                .put("crv", key instanceof KeyMaterial.Ed25519 ? "Ed25519" : "X25519")
                .put("x", Base64Url.encode(key.bytes()));
    }

    private static KeyMaterial other(ObjectNode json) {
        return new KeyMaterial.Other(Json.write(json.deepCopy().remove(List.of("id", "type", "controller"))));
    }

    private static KeyMaterial ed25519(byte[] bytes) {
        return new KeyMaterial.Ed25519(Ed25519PublicKey.of(bytes));
    }

    private static KeyMaterial x25519(byte[] bytes) {
        return new KeyMaterial.X25519(X25519PublicKey.of(bytes));
    }
}
