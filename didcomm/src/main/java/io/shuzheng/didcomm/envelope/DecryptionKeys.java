package io.shuzheng.didcomm.envelope;

import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import java.util.Optional;

/** The private keys with which envelopes are opened: the port that wallets implement. */
@FunctionalInterface
public interface DecryptionKeys {

    /** The private key of {@code publicKey}, if it is held. */
    Optional<Ed25519PrivateKey> find(Ed25519PublicKey publicKey);

    /** One key alone. */
    static DecryptionKeys of(Ed25519PrivateKey key) {
        return publicKey -> key.publicKey().equals(publicKey) ? Optional.of(key) : Optional.empty();
    }
}
