package io.shuzheng.anoncreds.internal.pairing;

import java.math.BigInteger;
import java.util.List;

/** A point of G2 that is multiplied by many scalars, with a table. Pays from the tenth multiplication or so. */
public final class FixedG2Base {

    private static final int TEETH = 8;
    private static final int TEETH_FOR_THOUSANDS = 11;

    private final Comb<G2Point> comb;

    private FixedG2Base(Comb<G2Point> comb) {
        this.comb = comb;
    }

    /** With a table of about 80 kB. */
    public static FixedG2Base of(G2Point point) {
        return new FixedG2Base(Comb.of(G2Group.INSTANCE, point, TEETH));
    }

    /** With a table of about 600 kB, for the tails of a registry: pays from a thousand multiplications or so. */
    public static FixedG2Base forThousands(G2Point point) {
        return new FixedG2Base(Comb.of(G2Group.INSTANCE, point, TEETH_FOR_THOUSANDS));
    }

    /** The multiple by any integer, which is reduced modulo the order first. */
    public G2Point multiply(BigInteger scalar) {
        return comb.multiply(scalar);
    }

    /** The multiples, in a form that costs one inversion for all of them, so that their bytes cost little. */
    public List<G2Point> multiplyAll(List<BigInteger> scalars) {
        return G2Point.toAffine(scalars.stream().map(this::multiply).toList());
    }
}
