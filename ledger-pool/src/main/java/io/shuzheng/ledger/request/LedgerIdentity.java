package io.shuzheng.ledger.request;

import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.SecretBytes;

/** A DID of the ledger with the key that signs for it. Its text shows the DID only. */
public final class LedgerIdentity implements RequestSigner {

    private final LedgerDid did;
    private final Ed25519PrivateKey key;

    private LedgerIdentity(LedgerDid did, Ed25519PrivateKey key) {
        this.did = did;
        this.key = key;
    }

    /** A DID whose key was rotated, or that does not follow from its key. */
    public static LedgerIdentity of(LedgerDid did, Ed25519PrivateKey key) {
        return new LedgerIdentity(did, key);
    }

    /** The identity whose DID follows from the key, as {@link LedgerDid#fromKey}. */
    public static LedgerIdentity fromKey(Ed25519PrivateKey key) {
        return new LedgerIdentity(LedgerDid.fromKey(key.publicKey()), key);
    }

    /** As {@link #fromKey}, with the key of a seed of 32 bytes. */
    public static LedgerIdentity fromSeed(SecretBytes seed) {
        return fromKey(Ed25519PrivateKey.fromSeed(seed));
    }

    @Override
    public LedgerDid did() {
        return did;
    }

    /** The public key, which the ledger calls the verkey. */
    public Ed25519PublicKey verkey() {
        return key.publicKey();
    }

    @Override
    public byte[] sign(byte[] signingInput) {
        return key.sign(signingInput);
    }

    @Override
    public String toString() {
        return "LedgerIdentity[" + did + "]";
    }
}
