package io.shuzheng.didcomm.envelope;

import io.shuzheng.primitives.InvalidInputException;

/** An envelope cannot be opened. The message never holds any of its content. */
public final class EnvelopeException extends InvalidInputException {

    /** The closed set of reasons. */
    public enum Reason {
        /** It is not JSON of an envelope's form, or one of its values is wrongly encoded or of a wrong length. */
        MALFORMED,
        /** A member that it must have is missing. */
        MISSING_MEMBER,
        /** Its type, algorithm or cipher is not one of DIDComm v1. */
        UNSUPPORTED_ALGORITHM,
        /** None of its recipients' keys is held. */
        NO_KEY,
        /** It was altered or truncated, or was not made for the recipient's key that it names. */
        NOT_AUTHENTIC
    }

    private final Reason reason;

    EnvelopeException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
