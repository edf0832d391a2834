package io.shuzheng.agent.store;

/** A stored row does not open under the wallet's key at its place, or does not have the form that its type has. */
public final class CorruptRecordException extends StoreFailureException {

    public CorruptRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
