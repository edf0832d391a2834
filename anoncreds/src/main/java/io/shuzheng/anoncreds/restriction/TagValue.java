package io.shuzheng.anoncreds.restriction;

import java.util.function.Predicate;

/** What is known of a tag of one credential. */
public sealed interface TagValue {

    /** The tag has this value. */
    record Known(String value) implements TagValue {}

    /** The credential has no such tag. */
    record Absent() implements TagValue {}

    /** The credential has the tag, but does not show its value. */
    record Hidden() implements TagValue {}

    static TagValue known(String value) {
        return new Known(value);
    }

    static TagValue absent() {
        return new Absent();
    }

    static TagValue hidden() {
        return new Hidden();
    }

    /**
     * Tests the value.
     *
     * @param whenAbsent the answer where the credential has no such tag
     */
    default Truth test(Predicate<String> condition, boolean whenAbsent) {
        if (this instanceof Known known) {
            return Truth.of(condition.test(known.value()));
        }
        return this instanceof Absent ? Truth.of(whenAbsent) : Truth.UNKNOWN;
    }
}
