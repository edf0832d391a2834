package io.shuzheng.anoncreds.internal.predicate;

import io.shuzheng.anoncreds.cl.Predicate;
import io.shuzheng.anoncreds.cl.PredicateType;
import java.math.BigInteger;

/**
 * The difference Delta between an attribute and the bound of a predicate, which is not negative exactly where the predicate
 * holds: {@code attribute - limit} for the types that want more, {@code limit - attribute} for those that want less.
 *
 * @param less whether the predicate wants less
 * @param limit the last integer that satisfies the predicate
 */
record Difference(boolean less, long limit) {

    static Difference of(Predicate predicate) {
        long bound = predicate.value();
        return switch (predicate.type()) {
            case GE -> new Difference(false, bound);
            case GT -> new Difference(false, bound + 1);
            case LE -> new Difference(true, bound);
            case LT -> new Difference(true, bound - 1);
        };
    }

    /** Delta, of 33 bits and a sign. */
    long of(int attribute) {
        return less ? limit - attribute : attribute - limit;
    }

    BigInteger limitNumber() {
        return BigInteger.valueOf(limit);
    }

    /** How {@link PredicateType#LE} and {@link PredicateType#LT} turn the sign of Delta's randomness. */
    BigInteger signed(BigInteger number) {
        return less ? number.negate() : number;
    }
}
