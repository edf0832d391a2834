package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Collection;

/** The members that an object may have. */
final class Members {

    private Members() {}

    /** Refuses a member that nobody here would look at. */
    static void requireOnly(JsonInput object, Collection<String> known) {
        object.map(member -> member).keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidInputException(object.path() + " has the unknown member " + name);
                });
    }
}
