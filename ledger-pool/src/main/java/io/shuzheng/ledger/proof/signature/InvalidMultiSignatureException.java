package io.shuzheng.ledger.proof.signature;

import io.shuzheng.primitives.InvalidInputException;

/** A multi-signature vouches for nothing. */
public final class InvalidMultiSignatureException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a multi-signature. */
    public enum Reason {
        /** A participant is no node of the network, or has no BLS key. */
        UNKNOWN_PARTICIPANT,
        /** A participant is named twice. */
        REPEATED_PARTICIPANT,
        /** There are fewer participants than must agree. */
        TOO_FEW_PARTICIPANTS,
        /** The signature is no point of the curve. */
        MALFORMED_SIGNATURE,
        /** The participants did not sign this value. */
        WRONG_SIGNATURE
    }

    private final Reason reason;

    InvalidMultiSignatureException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }
}
