package io.shuzheng.evidence.statement;

import io.shuzheng.primitives.Ed25519PublicKey;
import java.util.Optional;

/** Port: which public key an actor had at a time. Implemented on the ledger's history and, for did:key, on the DID alone. */
public interface ActorKeys {

    /**
     * The key that {@code key} named at {@code unixSeconds}, or empty when the DID, or that key of it, did not exist, or was
     * not valid, at that time.
     *
     * @throws io.shuzheng.primitives.InternalFailureException when the answer cannot be had now
     */
    Optional<Ed25519PublicKey> keyAt(KeyId key, long unixSeconds);
}
