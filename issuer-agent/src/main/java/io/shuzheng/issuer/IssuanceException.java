package io.shuzheng.issuer;

import io.shuzheng.primitives.InvalidInputException;

/** What was asked of the issuer cannot be done, for one of a closed set of reasons. */
public final class IssuanceException extends InvalidInputException {

    /** Why not. */
    public enum Reason {
        /** There is no such issuance. */
        UNKNOWN_EXCHANGE,
        /** This issuer did not publish the credential definition. */
        UNKNOWN_DEFINITION,
        /** The definition was published otherwise before. */
        OTHER_DEFINITION,
        /** The values are not those of the schema's attributes. */
        WRONG_ATTRIBUTES,
        /** The issuance has not come to a credential. */
        NOT_ISSUED,
        /** Credentials of this definition cannot be revoked. */
        NOT_REVOCABLE
    }

    private final Reason reason;

    IssuanceException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
