package io.shuzheng.primitives.internal;

/** A point of edwards25519 as {@link PointSum} adds it fastest. */
final class AffinePoint {

    /** (y - x) / 2. */
    final int[] halfDifference;

    /** (y + x) / 2. */
    final int[] halfSum;

    /** dxy. */
    final int[] product;

    AffinePoint(int[] halfDifference, int[] halfSum, int[] product) {
        this.halfDifference = halfDifference;
        this.halfSum = halfSum;
        this.product = product;
    }
}
