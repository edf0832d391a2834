package io.shuzheng.holder;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.cl.PredicateType;

/**
 * What a predicate tells about an attribute. Strict bounds are written as the closed ones that say the same, so that
 * {@code > 599} and {@code >= 600} are one threshold.
 *
 * @param attribute the normalised name
 * @param type {@code GE} or {@code LE}
 * @param bound the smallest, or the largest, value that satisfies it
 */
record Threshold(String attribute, PredicateType type, int bound) {

    static Threshold of(RequestedPredicate predicate) {
        String attribute = AttributeNames.normalise(predicate.name());
        return switch (predicate.type()) {
            case GE, LE -> new Threshold(attribute, predicate.type(), predicate.value());
            case GT -> new Threshold(attribute, PredicateType.GE, predicate.value() + 1);
            case LT -> new Threshold(attribute, PredicateType.LE, predicate.value() - 1);
        };
    }

    /** {@code >= 600}, for example. */
    String text() {
        return type.symbol() + " " + bound;
    }
}
