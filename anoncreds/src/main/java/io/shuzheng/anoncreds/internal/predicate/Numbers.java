package io.shuzheng.anoncreds.internal.predicate;

import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** A number for each of some terms. Prints as its type only, for some are secrets. */
final class Numbers {

    private final Map<Term, BigInteger> byTerm;

    private Numbers(Map<Term, BigInteger> byTerm) {
        this.byTerm = byTerm;
    }

    static Numbers of(List<Term> terms, Function<Term, BigInteger> number) {
        Map<Term, BigInteger> byTerm = new EnumMap<>(Term.class);
        terms.forEach(term -> byTerm.put(term, number.apply(term)));
        return new Numbers(byTerm);
    }

    /** The squares' numbers, in their order. */
    static Numbers ofSquares(List<BigInteger> numbers) {
        Iterator<BigInteger> next = numbers.iterator();
        return of(Term.SQUARES, term -> next.next());
    }

    static Numbers random(List<Term> terms, RandomNumbers random, int bits) {
        return of(terms, term -> random.bits(bits));
    }

    /** The numbers of a proof, which are known to be those of the terms. */
    static Numbers ofKeys(List<Term> terms, Map<String, BigInteger> byKey) {
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
