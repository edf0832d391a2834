package io.shuzheng.holder;

import io.shuzheng.primitives.InvalidInputException;

/** The wallet has no credential of this id. */
public final class UnknownCredentialException extends InvalidInputException {

    UnknownCredentialException(String id) {
        super("the wallet has no credential " + id);
    }
}
