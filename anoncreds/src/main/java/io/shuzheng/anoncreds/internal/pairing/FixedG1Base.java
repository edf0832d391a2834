package io.shuzheng.anoncreds.internal.pairing;

import java.math.BigInteger;

/** A point of G1 that is multiplied by many scalars. */
public final class FixedG1Base {

    private final G1Point point;

    private FixedG1Base(G1Point point) {
        this.point = point;
    }

    public static FixedG1Base of(G1Point point) {
        return new FixedG1Base(point.toAffine());
    }

    /** The multiple by any integer, which is reduced modulo the order first. */
    public G1Point multiply(BigInteger scalar) {
        return point.multiply(scalar);
    }
}
