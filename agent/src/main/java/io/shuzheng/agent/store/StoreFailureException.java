package io.shuzheng.agent.store;

import io.shuzheng.primitives.InternalFailureException;

/** The database failed: disk, connection, or SQL. Nothing of the unit of work was kept. */
public class StoreFailureException extends InternalFailureException {

    public StoreFailureException(String message) {
        super(message);
    }

    public StoreFailureException(String message, Throwable cause) {
        super(message, cause);
    }
}
