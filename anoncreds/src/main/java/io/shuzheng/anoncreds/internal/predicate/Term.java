package io.shuzheng.anoncreds.internal.predicate;

import java.math.BigInteger;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an inequality proof commits to, in the order in which the commitments are hashed. */
enum Term {
    FIRST_SQUARE("0"),
    SECOND_SQUARE("1"),
    THIRD_SQUARE("2"),
    FOURTH_SQUARE("3"),
    /** The difference: the sum of the squares. */
    DELTA("DELTA");

    static final Set<Term> SQUARES = Collections.unmodifiableSet(EnumSet.range(FIRST_SQUARE, FOURTH_SQUARE));
    static final Set<Term> ALL = Collections.unmodifiableSet(EnumSet.allOf(Term.class));

    private final String key;

    Term(String key) {
        this.key = key;
    }

    /** The term's name in the JSON of a proof. */
    String key() {
        return key;
    }

    /** Whether the numbers are those of the terms, and no others. */
    static boolean areKeysOf(Map<String, BigInteger> numbers, Set<Term> terms) {
        return numbers.keySet().equals(terms.stream().map(Term::key).collect(Collectors.toSet()));
    }
}
