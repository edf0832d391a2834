package io.shuzheng.anoncreds.internal.number;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A product of powers modulo {@code n} that is computed as a whole: tables, squarings and the inversion are shared. For
 * one thread; not constant-time.
 *
 * <p>Powers with negative exponents gather in a denominator, which {@link #value} inverts once.
 */
public final class ProductOfPowers {

    private final Modulus modulus;
    private final Function<List<Term>, BigInteger> evaluation;
    private final List<Term> numerator = new ArrayList<>();
    private final List<Term> denominator = new ArrayList<>();
    private BigInteger factor = BigInteger.ONE;

    ProductOfPowers(Modulus modulus, Function<List<Term>, BigInteger> evaluation) {
        this.modulus = modulus;
        this.evaluation = evaluation;
    }

    /**
     * Multiplies by a power of a fixed base.
     *
     * @param exponent of any sign and size
     * @throws IllegalArgumentException if the base belongs to another modulus
     */
    public ProductOfPowers times(FixedBase base, BigInteger exponent) {
        CountedBase counted = (CountedBase) base;
        if (!counted.isOf(modulus)) {
            throw new IllegalArgumentException("the base belongs to another modulus");
        }
        return times(base.base(), exponent, counted.use());
    }

    /**
     * Multiplies by a power.
     *
     * @param base any integer
     * @param exponent of any sign and size
     */
    public ProductOfPowers times(BigInteger base, BigInteger exponent) {
        return times(modulus.reduce(base), exponent, Optional.empty());
    }

    private ProductOfPowers times(BigInteger base, BigInteger exponent, Optional<PowerTable> table) {
        List<Term> side = exponent.signum() < 0 ? denominator : numerator;
        if (exponent.signum() != 0) {
            side.add(new Term(base, exponent.abs(), table));
        }
        return this;
    }

    /** Multiplies by any integer. */
    public ProductOfPowers times(BigInteger number) {
        factor = modulus.multiply(factor, number);
        return this;
    }

    /**
     * The product, in {@code [0, n)}.
     *
     * @throws InvalidInputException if a base with a negative exponent is not a unit
     */
    public BigInteger value() {
        BigInteger above = above();
        return denominator.isEmpty() ? above : modulus.multiply(above, modulus.inverse(below()));
    }

    /**
     * The values of several products, with one inversion for all of them. The products may have different moduli only if
     * those are equal.
     *
     * @throws InvalidInputException if a base with a negative exponent is not a unit
     */
    public static List<BigInteger> values(List<ProductOfPowers> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        Modulus modulus = products.get(0).modulus;
        if (!products.stream().allMatch(p -> p.modulus.equals(modulus))) {
            throw new IllegalArgumentException("the products have different moduli");
        }
        List<BigInteger> inverses =
                modulus.inverses(products.stream().map(ProductOfPowers::below).toList());
        List<BigInteger> values = new ArrayList<>(products.size());
        for (int i = 0; i < products.size(); i++) {
            values.add(modulus.multiply(products.get(i).above(), inverses.get(i)));
        }
        return values;
    }

    private BigInteger above() {
        return modulus.multiply(evaluation.apply(numerator), factor);
    }

    private BigInteger below() {
        return evaluation.apply(denominator);
    }
}
