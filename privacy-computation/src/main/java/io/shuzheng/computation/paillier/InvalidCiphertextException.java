package io.shuzheng.computation.paillier;

import io.shuzheng.primitives.InvalidInputException;

/** A value is not a ciphertext of the key that it is used with. */
public final class InvalidCiphertextException extends InvalidInputException {

    /** Why a value was refused. */
    public enum Reason {
        /** The encoding is not exactly as long as {@code n²}. */
        WRONG_LENGTH,
        /** The value is not in {@code [1, n²)}. */
        OUT_OF_RANGE,
        /** The value shares a factor with {@code n}: no encryption yields it, and it would reveal a factor. */
        NOT_INVERTIBLE,
        /** The ciphertext belongs to another public key. */
        OTHER_KEY
    }

    private final Reason reason;

    InvalidCiphertextException(Reason reason) {
        super("invalid Paillier ciphertext: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
