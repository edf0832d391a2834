package io.shuzheng.ledger.embedded.internal.request;

import io.shuzheng.primitives.InvalidInputException;
import java.util.OptionalInt;

/** A request that the ledger does not carry out; the message says why. */
public final class RefusedRequestException extends InvalidInputException {

    /** What kind of answer the client gets. */
    public enum Kind {
        /** The request itself is wrong: its shape, a limit, a signature. */
        REQNACK("InvalidClientRequest"),
        /** The request does not fit what is on the ledger. */
        REJECT("InvalidClientRequest"),
        /** The signers may not do this. */
        UNAUTHORIZED("UnauthorizedClientRequest"),
        /** The transaction author agreement is not accepted as it should be. */
        UNACCEPTED("InvalidClientTaaAcceptanceError");

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
    private final OptionalInt code;

    private RefusedRequestException(Kind kind, String reason, OptionalInt code) {
        super(reason);
        this.kind = kind;
        this.code = code;
    }

    /** The request itself is wrong. */
    public static RefusedRequestException invalid(String reason) {
        return new RefusedRequestException(Kind.REQNACK, reason, OptionalInt.empty());
    }

    /** The request does not fit the ledger. */
    public static RefusedRequestException rejected(String reason) {
        return new RefusedRequestException(Kind.REJECT, reason, OptionalInt.empty());
    }

    /** The signers may not do this. */
    public static RefusedRequestException unauthorized(String reason) {
        return new RefusedRequestException(Kind.UNAUTHORIZED, reason, OptionalInt.empty());
    }

    /** The agreement is not accepted as it should be; Indy has numbers for that. */
    public static RefusedRequestException unaccepted(int code, String reason) {
        return new RefusedRequestException(Kind.UNACCEPTED, reason, OptionalInt.of(code));
    }

    public Kind kind() {
        return kind;
    }

    /** The {@code code} of the answer, if it has one. */
    public OptionalInt code() {
        return code;
    }
}
