package io.shuzheng.anoncreds.internal.pairing;

import java.math.BigInteger;

/**
 * An element a + b·i of Fp2 = Fp[i] / (i² + 1).
 *
 * @param a the real part
 * @param b the imaginary part
 */
record Fp2(Fp a, Fp b) {

    static final Fp2 ZERO = new Fp2(Fp.ZERO, Fp.ZERO);
    static final Fp2 ONE = new Fp2(Fp.ONE, Fp.ZERO);

    /** ξ = 1 + i, which is no square and no cube: the sixth power of the generator w of Fp12. */
    static final Fp2 XI = new Fp2(Fp.ONE, Fp.ONE);

    Fp2 add(Fp2 other) {
        return new Fp2(a.add(other.a), b.add(other.b));
    }

    Fp2 subtract(Fp2 other) {
        return new Fp2(a.subtract(other.a), b.subtract(other.b));
    }

    Fp2 negate() {
        return new Fp2(a.negate(), b.negate());
    }

    Fp2 twice() {
        return new Fp2(a.twice(), b.twice());
    }

    /** The conjugate a - b·i, which is the p-th power. */
    Fp2 conjugate() {
        return new Fp2(a, b.negate());
    }

    Fp2 tightened() {
        return new Fp2(a.tightened(), b.tightened());
    }

    Fp2 timesXi() {
        return new Fp2(a.subtract(b), a.add(b));
    }

    Fp2 multiply(Fp2 other) {
        return WideFp2.product(this, other).reduce();
    }

    Fp2 multiply(Fp factor) {
        return new Fp2(a.multiply(factor), b.multiply(factor));
    }

    /** ab - cd. */
    static Fp2 differenceOfProducts(Fp2 a, Fp2 b, Fp2 c, Fp2 d) {
        return WideFp2.product(a, b).subtract(WideFp2.product(c, d)).reduce();
    }

    Fp2 square() {
        return WideFp2.square(this).reduce();
    }

    /** The inverse; the element must not be zero. */
    Fp2 inverse() {
        Fp norm = Wide.square(a).add(Wide.square(b)).reduce().inverse();
        return new Fp2(a.multiply(norm), b.negate().multiply(norm));
    }

    Fp2 power(BigInteger exponent) {
        Fp2 result = ONE;
        for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
            result = result.square();
            if (exponent.testBit(bit)) {
                result = result.multiply(this);
            }
        }
        return result;
    }

    boolean isZero() {
        return a.isZero() && b.isZero();
    }
}
