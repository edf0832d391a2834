package io.shuzheng.evidence.log;

import io.shuzheng.evidence.EvidenceProblem;
import io.shuzheng.evidence.EvidenceRefusedException;
import io.shuzheng.evidence.statement.SignatureVerdict;
import io.shuzheng.evidence.statement.SignedStatement;

/**
 * What a statement must be to be taken in, whatever else is in the log: signed by its actor, with a key that the actor had
 * when the statement says it was made and still has, and not of the future.
 */
final class Admission {

    /** How far an actor's clock may be ahead of the log's, in seconds. */
    private static final long MAX_CLOCK_SKEW = 300;

    private Admission() {}

    static void require(SignedStatement signed, SignatureVerdict verdict, long now) {
        if (signed.statement().occurredAt() > now + MAX_CLOCK_SKEW) {
            throw new EvidenceRefusedException(
                    EvidenceProblem.OCCURRED_IN_FUTURE, "the statement's time is ahead of the log's clock");
        }
        require(verdict);
    }

    private static void require(SignatureVerdict verdict) {
        switch (verdict) {
            case VALID -> {}
            case KEY_UNKNOWN ->
                throw new EvidenceRefusedException(
                        EvidenceProblem.KEY_UNKNOWN,
                        "the actor has not this key now, or had it not at the statement's time");
            case SIGNATURE_INVALID ->
                throw new EvidenceRefusedException(
                        EvidenceProblem.SIGNATURE_INVALID, "the signature is not that of the actor's key");
        }
    }
}
