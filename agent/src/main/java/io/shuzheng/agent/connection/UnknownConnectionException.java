package io.shuzheng.agent.connection;

import io.shuzheng.primitives.InvalidInputException;

/** There is no connection of this id. */
public final class UnknownConnectionException extends InvalidInputException {

    public UnknownConnectionException(String id) {
        super("no connection " + (id.length() <= 64 ? id : id.substring(0, 64) + "…"));
    }
}
