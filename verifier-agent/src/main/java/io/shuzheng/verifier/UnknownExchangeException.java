package io.shuzheng.verifier;

import io.shuzheng.primitives.InvalidInputException;

/** There is no exchange of this id. */
public final class UnknownExchangeException extends InvalidInputException {

    public UnknownExchangeException(String id) {
        super("no presentation exchange " + (id.length() <= 64 ? id : id.substring(0, 64) + "…"));
    }
}
