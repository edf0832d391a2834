package io.shuzheng.ledger.client;

import io.shuzheng.primitives.InternalFailureException;

/** No agreed answer came from the network. Whether a write was committed is not known; it may be sent again as it is. */
public final class LedgerUnavailable extends InternalFailureException {

    /** Why there is no answer. */
    public enum Reason {
        /** Too few nodes answered in time. */
        TIMEOUT,
        /** Nodes answered, and too few of them alike. */
        NO_CONSENSUS,
        /** No connection could be made. */
        CONNECTION,
        /** The pool was closed. */
        CLOSED,
        /** The client itself failed. */
        CLIENT
    }

    private final Reason reason;

    public LedgerUnavailable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public LedgerUnavailable(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
