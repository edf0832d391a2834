package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;
import java.util.Optional;

/** A base whose uses are counted, so that its table is built once it pays. */
final class CountedBase implements FixedBase {

    private final Modulus modulus;
    private final BigInteger base;

    CountedBase(Modulus modulus, BigInteger base) {
        this.modulus = modulus;
        this.base = modulus.reduce(base);
    }

    @Override
    public BigInteger base() {
        return base;
    }

    @Override
    public BigInteger power(BigInteger exponent) {
        return modulus.product().times(this, exponent).value();
    }

    /** The table for one use. */
    Optional<PowerTable> use() {
        return Optional.empty();
    }

    boolean isOf(Modulus other) {
        return modulus.equals(other);
    }
}
