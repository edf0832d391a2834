package io.shuzheng.pairing;

import java.util.ArrayList;
import java.util.List;

/**
 * An element a + b·w of Fp12 = Fp6[w] / (w² - v), so that w⁶ = ξ.
 *
 * @param a the coefficient of 1
 * @param b the coefficient of w
 */
record Fp12(Fp6 a, Fp6 b) {

    static final Fp12 ZERO = new Fp12(Fp6.ZERO, Fp6.ZERO);
    static final Fp12 ONE = new Fp12(Fp6.ONE, Fp6.ZERO);

    /** The element with these coefficients of 1, w, …, w⁵. */
    static Fp12 ofPowersOfW(List<Fp2> c) {
        return new Fp12(new Fp6(c.get(0), c.get(2), c.get(4)), new Fp6(c.get(1), c.get(3), c.get(5)));
    }

    /** The coefficients of 1, w, …, w⁵. */
    List<Fp2> powersOfW() {
        return List.of(a.a(), b.a(), a.b(), b.b(), a.c(), b.c());
    }

    /** Karatsuba over Fp6, reduced at the end only. */
    Fp12 multiply(Fp12 other) {
        WideFp6 aa = WideFp6.product(a, other.a);
        WideFp6 bb = WideFp6.product(b, other.b);
        WideFp6 mixed = WideFp6.product(a.add(b), other.a.add(other.b));
        Fp6 newB = mixed.subtract(aa, bb).reduce();
        return new Fp12(aa.addTimesV(bb).reduce(), newB);
    }

    /** The product with first + second·w + third·w³. */
    Fp12 multiplyByLine(Fp2 first, Fp2 second, Fp2 third) {
        WideFp6 aa = WideFp6.product(a, first);
        WideFp6 bb = WideFp6.sparseProduct(b, second, third);
        WideFp6 mixed = WideFp6.sparseProduct(a.add(b), first.add(second), third);
        Fp6 newB = mixed.subtract(aa, bb).reduce();
        return new Fp12(aa.addTimesV(bb).reduce(), newB);
    }

    /** a² + v·b² is (a + b)(a + v·b) - ab - v·ab. */
    Fp12 square() {
        WideFp6 ab = WideFp6.product(a, b);
        WideFp6 mixed = WideFp6.product(a.add(b), a.add(b.timesV()));
        return new Fp12(mixed.subtractTimesOnePlusV(ab).reduce(), ab.twice().reduce());
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
