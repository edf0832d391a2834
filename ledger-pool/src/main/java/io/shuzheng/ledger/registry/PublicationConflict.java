package io.shuzheng.ledger.registry;

import io.shuzheng.primitives.InvalidInputException;

/** Another object is published under the id, or by somebody else meanwhile; published objects do not change. */
public final class PublicationConflict extends InvalidInputException {

    private final String id;

    PublicationConflict(String id, String message) {
        super(message + ": " + id);
        this.id = id;
    }

    /** The id under which something else is published. */
    public String id() {
        return id;
    }
}
