package io.shuzheng.pairing;

/**
 * A line through two points of G2, as a function of a point (x, y) of G1: byY·y + byX·x·w + constant·w³.
 *
 * @param byY what y is multiplied by
 * @param byX what x is multiplied by
 * @param constant what is added
 */
record Line(Fp2 byY, Fp2 byX, Fp2 constant) {

    /** The product of an element and the line's value at a point. */
    Fp12 times(Fp12 element, G1Point affine) {
        return element.multiplyByLine(byY.multiply(affine.y()), byX.multiply(affine.x()), constant);
    }
}
