package io.shuzheng.ledger.client;

import io.shuzheng.primitives.InternalFailureException;

/** The network's agreed answer is not what the protocol says, or answers another request. */
public final class MalformedReply extends InternalFailureException {

    public MalformedReply(String message) {
        super("malformed answer of the ledger: " + message);
    }

    public MalformedReply(String message, Throwable cause) {
        super("malformed answer of the ledger: " + message, cause);
    }
}
