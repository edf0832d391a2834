package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.X25519PublicKey;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A public key of a DID document.
 *
 * @param id where it is, as an absolute DID URL
 * @param type how it is written, for example {@code Ed25519VerificationKey2018} or {@code Multikey}
 * @param controller the DID that controls it
 * @param key the key
 * @see <a href="https://www.w3.org/TR/did-core/#verification-methods">DID Core 1.0, section 5.2</a>
 */
public record VerificationMethod(DidUrl id, String type, Did controller, KeyMaterial key) {

    /**
     * Checks that type and key fit.
     *
     * @throws InvalidInputException if the type cannot hold the key
     */
    public VerificationMethod {
        KeyFormat.of(type).requireHolds(key);
    }

    /** An Ed25519 key as {@code Ed25519VerificationKey2018}, the type that every Indy agent reads. */
    public static VerificationMethod ed25519(DidUrl id, Ed25519PublicKey key) {
        return new VerificationMethod(id, KeyFormat.ED25519_2018, id.did(), new KeyMaterial.Ed25519(key));
    }

    /** An X25519 key as {@code X25519KeyAgreementKey2019}, the type that every Indy agent reads. */
    public static VerificationMethod x25519(DidUrl id, X25519PublicKey key) {
        return new VerificationMethod(id, KeyFormat.X25519_2019, id.did(), new KeyMaterial.X25519(key));
    }

    /** Either kind of key as {@code Multikey}. */
    public static VerificationMethod multikey(DidUrl id, KeyMaterial key) {
        return new VerificationMethod(id, KeyFormat.MULTIKEY, id.did(), key);
    }

    /**
     * Reads an entry of {@code verificationMethod}, or of the legacy {@code publicKey}; without a controller it is the
     * document's.
     *
     * @throws InvalidInputException if a member is missing or wrong, or the key is not what the type says
     */
    public static VerificationMethod parse(Did document, ObjectNode json) {
        return VerificationMethodJson.read(document, json);
    }

    /** The key, if it is an Ed25519 key. */
    public Optional<Ed25519PublicKey> ed25519Key() {
        return key instanceof KeyMaterial.Ed25519 ed25519 ? Optional.of(ed25519.key()) : Optional.empty();
    }

    /** The key for encryption: an X25519 key, or that of an Ed25519 key. */
    public Optional<X25519PublicKey> x25519Key() {
        if (key instanceof KeyMaterial.X25519 x25519) {
            return Optional.of(x25519.key());
        }
        return ed25519Key().map(Ed25519PublicKey::toX25519);
    }

    public ObjectNode toJson() {
        ObjectNode json =
                Json.object().put("id", id.toString()).put("type", type).put("controller", controller.toString());
        KeyFormat.of(type).write(key, json);
        return json;
    }
}
