package io.shuzheng.pairing;

import java.math.BigInteger;

/**
 * A point of G1 that is multiplied by many scalars, with a table of about 50 kB. Pays from the tenth multiplication or so.
 */
public final class FixedG1Base {

    private static final int TEETH = 8;

    private final Comb<G1Point> comb;

    private FixedG1Base(Comb<G1Point> comb) {
        this.comb = comb;
    }

    public static FixedG1Base of(G1Point point) {
        return new FixedG1Base(Comb.of(G1Group.INSTANCE, point, TEETH));
    }

    /** The multiple by any integer, which is reduced modulo the order first. */
    public G1Point multiply(BigInteger scalar) {
        return comb.multiply(scalar);
    }
}
