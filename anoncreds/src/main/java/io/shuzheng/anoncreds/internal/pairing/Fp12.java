package io.shuzheng.anoncreds.internal.pairing;

import java.util.ArrayList;
import java.util.List;

/**
 * An element a + b·w of Fp12 = Fp6[w] / (w² - v), so that w⁶ = ξ.
 *
 * @param a the coefficient of 1
 * @param b the coefficient of w
 */
record Fp12(Fp6 a, Fp6 b) {

    static final Fp12 ONE = new Fp12(Fp6.ONE, Fp6.ZERO);

    /** The element with these coefficients of 1, w, …, w⁵. */
    static Fp12 ofPowersOfW(List<Fp2> c) {
        return new Fp12(new Fp6(c.get(0), c.get(2), c.get(4)), new Fp6(c.get(1), c.get(3), c.get(5)));
    }

    /** The coefficients of 1, w, …, w⁵. */
    List<Fp2> powersOfW() {
        return List.of(a.a(), b.a(), a.b(), b.b(), a.c(), b.c());
    }

    Fp12 multiply(Fp12 other) {
        Fp6 aa = a.multiply(other.a);
        Fp6 bb = b.multiply(other.b);
        Fp6 mixed = a.add(b).multiply(other.a.add(other.b));
        return new Fp12(aa.add(bb.timesV()), mixed.subtract(aa).subtract(bb));
    }

    /** The product with first + second·w + third·w³. */
    Fp12 multiplyByLine(Fp2 first, Fp2 second, Fp2 third) {
        Fp6 lineB = new Fp6(second, third, Fp2.ZERO);
        Fp6 aa = a.multiply(first);
        Fp6 bb = b.multiply(lineB);
        Fp6 mixed = a.add(b).multiply(new Fp6(first.add(second), third, Fp2.ZERO));
        return new Fp12(aa.add(bb.timesV()), mixed.subtract(aa).subtract(bb));
    }

    Fp12 square() {
        Fp6 ab = a.multiply(b);
        Fp6 real = a.add(b).multiply(a.add(b.timesV())).subtract(ab).subtract(ab.timesV());
        return new Fp12(real, ab.add(ab));
    }

    /** The power p⁶, which is the inverse of an element of the cyclotomic subgroup. */
    Fp12 conjugate() {
        return new Fp12(a, b.negate());
    }

    /** The inverse; the element must not be zero. */
    Fp12 inverse() {
        Fp6 norm = a.multiply(a).subtract(b.multiply(b).timesV()).inverse();
        return new Fp12(a.multiply(norm), b.multiply(norm).negate());
    }

    /** The power p. */
    Fp12 frobenius() {
        List<Fp2> powers = powersOfW();
        List<Fp2> images = new ArrayList<>(powers.size());
        for (int k = 0; k < powers.size(); k++) {
            images.add(powers.get(k).conjugate().multiply(Frobenius.gamma(k)));
        }
        return ofPowersOfW(images);
    }
}
