package io.shuzheng.anoncreds.internal.predicate;

import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A number for each of some terms. Prints as its type only, for some are secrets. */
final class Numbers {

    private final Map<Term, BigInteger> byTerm;

    private Numbers(Map<Term, BigInteger> byTerm) {
        this.byTerm = byTerm;
    }

    static Numbers of(Set<Term> terms, Function<Term, BigInteger> number) {
        return new Numbers(terms.stream().collect(Collectors.toMap(Function.identity(), number)));
    }

    static Numbers random(Set<Term> terms, RandomNumbers random, int bits) {
        return of(terms, term -> random.bits(bits));
    }

    /** The numbers of a proof, which are known to be those of the terms. */
    static Numbers ofKeys(Set<Term> terms, Map<String, BigInteger> byKey) {
        return of(terms, term -> Objects.requireNonNull(byKey.get(term.key())));
    }

    /** The number of a term, which must be one of them. */
    BigInteger get(Term term) {
        BigInteger number = byTerm.get(term);
        if (number == null) {
            throw new IllegalArgumentException("there is no number for " + term);
        }
        return number;
    }

    /** By the names of the terms in the JSON of a proof. */
    Map<String, BigInteger> byKey() {
        Map<String, BigInteger> numbers = new TreeMap<>();
        byTerm.forEach((term, number) -> numbers.put(term.key(), number));
        return numbers;
    }

    @Override
    public String toString() {
        return "Numbers";
    }
}
