package io.shuzheng.computation.paillier;

import io.shuzheng.primitives.InvalidInputException;

/** A modulus is not one that data may be masked under. */
public final class InvalidPublicKeyException extends InvalidInputException {

    /** Why a modulus was refused. */
    public enum Reason {
        /** Shorter than {@link PaillierPublicKey#MINIMUM_BITS}. */
        TOO_SHORT,
        /** Longer than {@link PaillierPublicKey#MAXIMUM_BITS}, which no honest party uses and which costs whoever computes. */
        TOO_LONG,
        /** Divisible by a small prime. */
        SMALL_FACTOR,
        /** The proof that {@code gcd(n, φ(n)) = 1} does not hold. */
        PROOF_FAILED
    }

    private final Reason reason;

    InvalidPublicKeyException(Reason reason) {
        super("invalid Paillier public key: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
