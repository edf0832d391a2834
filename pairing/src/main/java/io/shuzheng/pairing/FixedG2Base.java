package io.shuzheng.pairing;

import java.math.BigInteger;

/** A point of G2 that is multiplied by many scalars, with a table. Pays from the tenth multiplication or so. */
public final class FixedG2Base {

    private static final int TEETH = 8;

    private final Comb<G2Point> comb;

    private FixedG2Base(Comb<G2Point> comb) {
        this.comb = comb;
    }

    /** With a table of about 80 kB. */
    public static FixedG2Base of(G2Point point) {
        return new FixedG2Base(Comb.of(G2Group.INSTANCE, point, TEETH));
    }

    /** The multiple by any integer, which is reduced modulo the order first. */
    public G2Point multiply(BigInteger scalar) {
        return comb.multiply(scalar);
    }
}
