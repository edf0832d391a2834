package io.shuzheng.anoncreds.internal.number;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.List;

/** A modulus whose factors are unknown. */
final class PlainModulus implements Modulus, TableMaker {

    private static final BigInteger LEAST = BigInteger.valueOf(5);

    private final BigInteger value;
    private final Powers powers;

    private PlainModulus(BigInteger value) {
        this.value = value;
        powers = new Powers(value);
    }

    static PlainModulus of(BigInteger n) {
        if (!n.testBit(0) || n.compareTo(LEAST) < 0) {
            throw new InvalidInputException("a modulus must be odd and above 3");
        }
        return new PlainModulus(n);
    }

    @Override
    public BigInteger value() {
        return value;
    }

    @Override
    public BigInteger power(BigInteger base, BigInteger exponent) {
        return exponent.signum() < 0 ? inverse(base).modPow(exponent.negate(), value) : base.modPow(exponent, value);
    }

    @Override
    public FixedBase fixedBase(BigInteger base, int maxExponentBits) {
        return OwnTables.fixedBase(this, base, maxExponentBits);
    }

    @Override
    public ProductOfPowers product() {
        return new ProductOfPowers(this, this::product);
    }

    private BigInteger product(List<Term> terms) {
        return powers.product(terms.stream()
                .map(t -> new Power(
                        t.base(),
                        t.exponent(),
                        t.table().map(table -> table.combs().get(0))))
                .toList());
    }

    @Override
    public PowerTable table(BigInteger base, int maxExponentBits) {
        return new PowerTable(List.of(powers.comb(reduce(base), maxExponentBits)));
    }

    @Override
    public long tableBytes(int maxExponentBits) {
        return powers.combBytes(maxExponentBits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlainModulus modulus && modulus.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "a modulus of " + value.bitLength() + " bits";
    }
}
