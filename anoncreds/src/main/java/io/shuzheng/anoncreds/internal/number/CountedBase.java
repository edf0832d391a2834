package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Supplier;

/** A base that asks for its table each time it is used. */
final class CountedBase implements FixedBase {

    private final Modulus modulus;
    private final BigInteger base;
    private final Supplier<Optional<PowerTable>> table;

    /**
     * A base in {@code [0, n)}.
     *
     * @param table counts a use and answers with the table, if there is one
     */
    CountedBase(Modulus modulus, BigInteger base, Supplier<Optional<PowerTable>> table) {
        this.modulus = modulus;
        this.base = base;
        this.table = table;
    }

    @Override
    public BigInteger base() {
        return base;
    }

    @Override
    public BigInteger power(BigInteger exponent) {
        return modulus.product().times(this, exponent).value();
    }

    Optional<PowerTable> use() {
        return table.get();
    }

    boolean isOf(Modulus other) {
        return modulus.equals(other);
    }
}
