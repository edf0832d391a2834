package io.shuzheng.evidence.statement;

import io.shuzheng.primitives.Ed25519PublicKey;
import java.util.Optional;

/** Says whether a statement was signed by the key that its actor had. */
public final class StatementVerifier {

    private final ActorKeys keys;

    public StatementVerifier(ActorKeys keys) {
        this.keys = keys;
    }

    /** Whether the signature is that of the key which the statement names, as the actor had it when the statement was made. */
    public SignatureVerdict verify(SignedStatement signed) {
        return verify(signed, keyAt(signed, signed.statement().occurredAt()));
    }

    /**
     * The same for a statement that comes in only now: the actor must still have that key. So the thief of a retired key makes
     * no statements of the past.
     *
     * @param now Unix time in seconds
     */
    public SignatureVerdict verifyIncoming(SignedStatement signed, long now) {
        Optional<Ed25519PublicKey> key = keyAt(signed, signed.statement().occurredAt());
        return key.equals(keyAt(signed, now)) ? verify(signed, key) : SignatureVerdict.KEY_UNKNOWN;
    }

    private Optional<Ed25519PublicKey> keyAt(SignedStatement signed, long unixSeconds) {
        return keys.keyAt(signed.statement().key(), unixSeconds);
    }

    private static SignatureVerdict verify(SignedStatement signed, Optional<Ed25519PublicKey> key) {
        if (key.isEmpty()) {
            return SignatureVerdict.KEY_UNKNOWN;
        }
        return signed.isSignedBy(key.get()) ? SignatureVerdict.VALID : SignatureVerdict.SIGNATURE_INVALID;
    }
}
