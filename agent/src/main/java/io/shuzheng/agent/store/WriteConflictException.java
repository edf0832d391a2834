package io.shuzheng.agent.store;

/** What a unit of work had read was changed before it could commit. It may be run again. */
public final class WriteConflictException extends StoreFailureException {

    public WriteConflictException(String message) {
        super(message);
    }

    public WriteConflictException(String message, Throwable cause) {
        super(message, cause);
    }
}
