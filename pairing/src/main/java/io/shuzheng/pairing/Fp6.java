package io.shuzheng.pairing;

/**
 * An element a + b·v + c·v² of Fp6 = Fp2[v] / (v³ - ξ).
 *
 * @param a the coefficient of 1
 * @param b the coefficient of v
 * @param c the coefficient of v²
 */
record Fp6(Fp2 a, Fp2 b, Fp2 c) {

    static final Fp6 ZERO = new Fp6(Fp2.ZERO, Fp2.ZERO, Fp2.ZERO);
    static final Fp6 ONE = new Fp6(Fp2.ONE, Fp2.ZERO, Fp2.ZERO);

    Fp6 add(Fp6 other) {
        return new Fp6(a.add(other.a), b.add(other.b), c.add(other.c));
    }

    Fp6 subtract(Fp6 other) {
        return new Fp6(a.subtract(other.a), b.subtract(other.b), c.subtract(other.c));
    }

    Fp6 negate() {
        return new Fp6(a.negate(), b.negate(), c.negate());
    }

    Fp6 timesV() {
        return new Fp6(c.timesXi(), a, b);
    }

    Fp6 multiply(Fp6 other) {
        return WideFp6.product(this, other).reduce();
    }

    Fp6 multiply(Fp2 factor) {
        return WideFp6.product(this, factor).reduce();
    }

    /** The inverse; the element must not be zero. */
    Fp6 inverse() {
        Fp2 first = a.square().subtract(b.multiply(c).timesXi());
        Fp2 second = c.square().timesXi().subtract(a.multiply(b));
        Fp2 third = b.square().subtract(a.multiply(c));
        Fp2 norm = a.multiply(first)
                .add(c.multiply(second).add(b.multiply(third)).timesXi())
                .inverse();
        return new Fp6(first.multiply(norm), second.multiply(norm), third.multiply(norm));
    }
}
