package io.shuzheng.anoncreds.internal.pairing;

import java.math.BigInteger;

/** An element of the field Fp. */
final class Fp {

    /** Bytes of an element, big-endian. */
    static final int BYTES = 32;

    static final Fp ZERO = of(BigInteger.ZERO);
    static final Fp ONE = of(BigInteger.ONE);

    private final BigInteger value;

    private Fp(BigInteger value) {
        this.value = value;
    }

    /** The class of any integer modulo p. */
    static Fp of(BigInteger value) {
        return new Fp(value.mod(CurveParameters.P));
    }

    /** The element as a number of [0, p). */
    BigInteger toBigInteger() {
        return value;
    }

    Fp add(Fp other) {
        return of(value.add(other.value));
    }

    Fp subtract(Fp other) {
        return of(value.subtract(other.value));
    }

    Fp negate() {
        return of(value.negate());
    }

    Fp twice() {
        return add(this);
    }

    Fp multiply(Fp other) {
        return of(value.multiply(other.value));
    }

    Fp square() {
        return of(value.multiply(value));
    }

    /** The inverse; the element must not be zero. */
    Fp inverse() {
        return new Fp(value.modInverse(CurveParameters.P));
    }

    Fp power(BigInteger exponent) {
        return new Fp(value.modPow(exponent, CurveParameters.P));
    }

    boolean isZero() {
        return value.signum() == 0;
    }

    /** The element as a number of [0, p), big-endian. */
    byte[] bytes() {
        byte[] magnitude = toBigInteger().toByteArray();
        byte[] bytes = new byte[BYTES];
        System.arraycopy(magnitude, 0, bytes, BYTES - magnitude.length, magnitude.length);
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fp fp && value.equals(fp.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
