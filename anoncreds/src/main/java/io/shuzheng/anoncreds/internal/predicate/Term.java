package io.shuzheng.anoncreds.internal.predicate;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an inequality proof commits to, in the order in which the commitments are hashed. */
enum Term {
    FIRST_SQUARE("0"),
    SECOND_SQUARE("1"),
    THIRD_SQUARE("2"),
    FOURTH_SQUARE("3"),
    /** The difference: the sum of the squares. */
    DELTA("DELTA");

    static final List<Term> SQUARES = List.of(FIRST_SQUARE, SECOND_SQUARE, THIRD_SQUARE, FOURTH_SQUARE);
    static final List<Term> ALL = List.of(values());

    private final String key;

    Term(String key) {
        this.key = key;
    }

    /** The term's name in the JSON of a proof. */
    String key() {
        return key;
    }

    /** Whether the numbers are those of the terms, and no others. */
    static boolean areKeysOf(Map<String, BigInteger> numbers, List<Term> terms) {
        return numbers.keySet().equals(terms.stream().map(Term::key).collect(Collectors.toSet()));
    }
}
