package io.shuzheng.primitives.internal;

/**
 * A point of edwards25519 as {@link PointSum} adds it fastest.
 *
 * @param halfDifference (y - x) / 2
 * @param halfSum (y + x) / 2
 * @param product dxy
 */
record AffinePoint(int[] halfDifference, int[] halfSum, int[] product) {}
