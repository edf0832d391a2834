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
        return verifyAt(signed, signed.statement().occurredAt());
    }

    /** The same for the key that the actor had at {@code unixSeconds}. */
    public SignatureVerdict verifyAt(SignedStatement signed, long unixSeconds) {
        Optional<Ed25519PublicKey> key = keys.keyAt(signed.statement().key(), unixSeconds);
        if (key.isEmpty()) {
            return SignatureVerdict.KEY_UNKNOWN;
        }
        return signed.isSignedBy(key.get()) ? SignatureVerdict.VALID : SignatureVerdict.SIGNATURE_INVALID;
    }
}
