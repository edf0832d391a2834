package io.shuzheng.agent.connection;

import io.shuzheng.primitives.InvalidInputException;

/** A DID's document says nowhere to send to. On a ledger this may change: an endpoint is written after the DID. */
public final class NoServiceException extends InvalidInputException {

    public NoServiceException(String message) {
        super(message);
    }
}
