package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Ed25519PublicKey;
import java.util.Optional;

/**
 * A service's reference to an Ed25519 key.
 *
 * @param url the key as did:key if it is known; otherwise where, in another DID's document, it would be found
 * @param key the key, if it is known without that other document
 */
public record KeyReference(DidUrl url, Optional<Ed25519PublicKey> key) {

    /** A known key. */
    public static KeyReference to(Ed25519PublicKey key) {
        return new KeyReference(DidKey.urlOf(key), Optional.of(key));
    }

    /** A key in another DID's document. */
    public static KeyReference unresolved(DidUrl url) {
        return new KeyReference(url, Optional.empty());
    }
}
