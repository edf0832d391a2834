package io.shuzheng.holder;

import io.shuzheng.primitives.InvalidInputException;

/** The wallet has no exchange of this id. */
public final class UnknownExchangeException extends InvalidInputException {

    UnknownExchangeException(String id) {
        super("the wallet has no exchange " + id);
    }
}
