package io.shuzheng.anoncreds.internal.pairing;

import java.math.BigInteger;
import java.util.List;

/** A point of G2 that is multiplied by many scalars. */
public final class FixedG2Base {

    private final G2Point point;

    private FixedG2Base(G2Point point) {
        this.point = point;
    }

    public static FixedG2Base of(G2Point point) {
        return new FixedG2Base(point.toAffine());
    }

    /** The multiple by any integer, which is reduced modulo the order first. */
    public G2Point multiply(BigInteger scalar) {
        return point.multiply(scalar);
    }

    /** The multiples, all with z = 1 for the price of one inversion. */
    public List<G2Point> multiplyAll(List<BigInteger> scalars) {
        return G2Point.toAffine(scalars.stream().map(this::multiply).toList());
    }
}
