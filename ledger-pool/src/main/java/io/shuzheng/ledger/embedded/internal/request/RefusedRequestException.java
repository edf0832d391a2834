package io.shuzheng.ledger.embedded.internal.request;

import io.shuzheng.primitives.InvalidInputException;

/** A request that the ledger does not carry out; the message says why. */
public final class RefusedRequestException extends InvalidInputException {

    /** What kind of answer the client gets. */
    public enum Kind {
        /** The request itself is wrong: its shape, a limit, a signature. */
        REQNACK("InvalidClientRequest"),
        /** The request does not fit what is on the ledger. */
        REJECT("InvalidClientRequest"),
        /** The signers may not do this. */
        UNAUTHORIZED("UnauthorizedClientRequest");

        private final String error;

        Kind(String error) {
            this.error = error;
        }

        /** The {@code op} of the answer. */
        public String operation() {
            return this == REQNACK ? "REQNACK" : "REJECT";
        }

        /** The name of Indy's error, which clients look for in the reason. */
        public String error() {
            return error;
        }
    }

    private final Kind kind;

    private RefusedRequestException(Kind kind, String reason) {
        super(reason);
        this.kind = kind;
    }

    /** The request itself is wrong. */
    public static RefusedRequestException invalid(String reason) {
        return new RefusedRequestException(Kind.REQNACK, reason);
    }

    /** The request does not fit the ledger. */
    public static RefusedRequestException rejected(String reason) {
        return new RefusedRequestException(Kind.REJECT, reason);
    }

    /** The signers may not do this. */
    public static RefusedRequestException unauthorized(String reason) {
        return new RefusedRequestException(Kind.UNAUTHORIZED, reason);
    }

    public Kind kind() {
        return kind;
    }
}
