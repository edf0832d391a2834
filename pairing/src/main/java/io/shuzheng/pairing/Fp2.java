package io.shuzheng.pairing;

import java.math.BigInteger;

/**
 * An element a + b·i of Fp2 = Fp[i] / (i² + 1): the limbs of two elements of {@link Fp}, side by side to save memory.
 */
final class Fp2 {

    static final Fp2 ZERO = new Fp2(Fp.ZERO, Fp.ZERO);
    static final Fp2 ONE = new Fp2(Fp.ONE, Fp.ZERO);

    /** ξ = 1 + i, which is no square and no cube: the sixth power of the generator w of Fp12. */
    static final Fp2 XI = new Fp2(Fp.ONE, Fp.ONE);

    final long a0;
    final long a1;
    final long a2;
    final long a3;
    final long a4;
    final long b0;
    final long b1;
    final long b2;
    final long b3;
    final long b4;

    Fp2(Fp a, Fp b) {
        this(a.l0, a.l1, a.l2, a.l3, a.l4, b.l0, b.l1, b.l2, b.l3, b.l4);
    }

    Fp2(long a0, long a1, long a2, long a3, long a4, long b0, long b1, long b2, long b3, long b4) {
        this.a0 = a0;
        this.a1 = a1;
        this.a2 = a2;
        this.a3 = a3;
        this.a4 = a4;
        this.b0 = b0;
        this.b1 = b1;
        this.b2 = b2;
        this.b3 = b3;
        this.b4 = b4;
    }

    /** The real part. */
    Fp a() {
        return new Fp(a0, a1, a2, a3, a4);
    }

    /** The imaginary part. */
    Fp b() {
        return new Fp(b0, b1, b2, b3, b4);
    }

    Fp2 add(Fp2 other) {
        return new Fp2(
                a0 + other.a0,
                a1 + other.a1,
                a2 + other.a2,
                a3 + other.a3,
                a4 + other.a4,
                b0 + other.b0,
                b1 + other.b1,
                b2 + other.b2,
                b3 + other.b3,
                b4 + other.b4);
    }

    Fp2 subtract(Fp2 other) {
        return new Fp2(
                a0 - other.a0,
                a1 - other.a1,
                a2 - other.a2,
                a3 - other.a3,
                a4 - other.a4,
                b0 - other.b0,
                b1 - other.b1,
                b2 - other.b2,
                b3 - other.b3,
                b4 - other.b4);
    }

    Fp2 negate() {
        return new Fp2(-a0, -a1, -a2, -a3, -a4, -b0, -b1, -b2, -b3, -b4);
    }

    Fp2 twice() {
        return new Fp2(a0 << 1, a1 << 1, a2 << 1, a3 << 1, a4 << 1, b0 << 1, b1 << 1, b2 << 1, b3 << 1, b4 << 1);
    }

    /** The conjugate a - b·i, which is the p-th power. */
    Fp2 conjugate() {
        return new Fp2(a0, a1, a2, a3, a4, -b0, -b1, -b2, -b3, -b4);
    }

    Fp2 tightened() {
        return new Fp2(a().tightened(), b().tightened());
    }

    Fp2 timesXi() {
        return new Fp2(a0 - b0, a1 - b1, a2 - b2, a3 - b3, a4 - b4, a0 + b0, a1 + b1, a2 + b2, a3 + b3, a4 + b4);
    }

    Fp2 multiply(Fp2 other) {
        return WideFp2.product(this, other).reduce();
    }

    Fp2 multiply(Fp factor) {
        return WideFp2.product(this, factor).reduce();
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
        Fp norm = Wide.square(a()).add(Wide.square(b())).reduce();
        return conjugate().multiply(norm.inverse());
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
        return a().isZero() && b().isZero();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fp2 element && subtract(element).isZero();
    }

    @Override
    public int hashCode() {
        return 31 * a().hashCode() + b().hashCode();
    }
}
