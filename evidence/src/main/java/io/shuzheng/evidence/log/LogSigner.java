package io.shuzheng.evidence.log;

import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.merkle.MerkleHash;

/** The key that a log signs its tree heads with. It does not print. */
public final class LogSigner {

    private final KeyId id;
    private final Ed25519PrivateKey key;

    /**
     * A signer.
     *
     * @param id one of the log's DID
     */
    public LogSigner(KeyId id, Ed25519PrivateKey key) {
        this.id = id;
        this.key = key;
    }

    /** The log as those see it who verify this signer's heads. */
    public LogIdentity identity() {
        return LogIdentity.of(id, key.publicKey());
    }

    SignedTreeHead sign(long size, MerkleHash root, long timestamp) {
        return SignedTreeHead.sign(new TreeHead(id, size, root, timestamp), key);
    }

    @Override
    public String toString() {
        return "LogSigner[" + id + "]";
    }
}
