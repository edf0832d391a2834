package io.shuzheng.primitives.internal;

import org.bouncycastle.math.ec.rfc7748.X25519Field;

/** A sum of points of edwards25519 that grows by one point at a time; at first the neutral element. For one thread. */
public final class PointSum {

    private final int[] x = X25519Field.create();
    private final int[] y = EdwardsPoint.one();
    private final int[] z = EdwardsPoint.one();
    /** T is the product of these two. */
    private final int[] t1 = X25519Field.create();

    private final int[] t2 = EdwardsPoint.one();
    private final int[] product = X25519Field.create();

    void add(AffinePoint point) {
        X25519Field.apm(y, x, y, x);
        X25519Field.mul(x, point.halfDifference, x);
        X25519Field.mul(y, point.halfSum, y);
        X25519Field.mul(t1, t2, product);
        X25519Field.mul(product, point.product, product);
        X25519Field.apm(y, x, t2, t1);
        X25519Field.apm(z, product, y, x);
        finish();
    }

    void subtract(AffinePoint point) {
        X25519Field.apm(y, x, y, x);
        X25519Field.mul(x, point.halfSum, x);
        X25519Field.mul(y, point.halfDifference, y);
        X25519Field.mul(t1, t2, product);
        X25519Field.mul(product, point.product, product);
        X25519Field.apm(y, x, t2, t1);
        X25519Field.apm(z, product, x, y);
        finish();
    }

    /** With E in t1, H in t2, G in y and F in x: Z = FG, X = EF, Y = GH. */
    private void finish() {
        X25519Field.mul(x, y, z);
        X25519Field.mul(x, t1, x);
        X25519Field.mul(y, t2, y);
    }

    public boolean isNeutral() {
        int[] difference = X25519Field.create();
        X25519Field.sub(y, z, difference);
        X25519Field.normalize(difference);
        int[] first = x.clone();
        X25519Field.normalize(first);
        return X25519Field.isZeroVar(first) && X25519Field.isZeroVar(difference);
    }

    /** The 32 bytes of RFC 8032, section 5.1.2. */
    public byte[] encode() {
        int[] inverse = X25519Field.create();
        X25519Field.invVar(z, inverse);
        int[] first = EdwardsPoint.product(x, inverse);
        int[] second = EdwardsPoint.product(y, inverse);
        X25519Field.normalize(first);
        X25519Field.normalize(second);
        byte[] encoded = new byte[EdwardsPoint.SIZE];
        X25519Field.encode(second, encoded);
        encoded[EdwardsPoint.SIZE - 1] |= (byte) ((first[0] & 1) << 7);
        return encoded;
    }
}
