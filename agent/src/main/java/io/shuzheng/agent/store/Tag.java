package io.shuzheng.agent.store;

import io.shuzheng.primitives.InvalidInputException;

/** A name and a value by which a record is found. Stored only as a keyed hash of both, so matches are exact. */
public record Tag(String name, String value) {

    public Tag {
        if (name.isEmpty()) {
            throw new InvalidInputException("a tag needs a name");
        }
    }
}
