package io.shuzheng.didcomm.signature;

import io.shuzheng.primitives.InvalidInputException;

/** A signature is none, or not one over this content. */
public final class SignatureException extends InvalidInputException {

    /** The closed set of reasons. */
    public enum Reason {
        /** It is not JSON of a JWS's flattened form, or one of its values is wrongly encoded. */
        MALFORMED,
        /** Its {@code alg} is not EdDSA, its key not Ed25519, or it asks for an extension ({@code crit}). */
        UNSUPPORTED_ALGORITHM,
        /** It names no key, or only one that would have to be fetched. */
        NO_KEY,
        /** It names two different keys. */
        AMBIGUOUS_KEY,
        /** The key it names did not sign this content. */
        WRONG_SIGNATURE
    }

    private final Reason reason;

    SignatureException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
