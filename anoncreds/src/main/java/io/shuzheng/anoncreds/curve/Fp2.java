package io.shuzheng.anoncreds.curve;

import java.math.BigInteger;

/** A number a + b·i of Fp2, both parts reduced. */
record Fp2(BigInteger a, BigInteger b) {

    static final Fp2 ZERO = new Fp2(BigInteger.ZERO, BigInteger.ZERO);
    static final Fp2 ONE = new Fp2(BigInteger.ONE, BigInteger.ZERO);

    Fp2 add(Fp2 other) {
        return new Fp2(a.add(other.a).mod(Bn254.P), b.add(other.b).mod(Bn254.P));
    }

    Fp2 subtract(Fp2 other) {
        return new Fp2(a.subtract(other.a).mod(Bn254.P), b.subtract(other.b).mod(Bn254.P));
    }

    Fp2 multiply(Fp2 other) {
        BigInteger real = a.multiply(other.a);
        BigInteger imaginary = b.multiply(other.b);
        BigInteger mixed =
                a.add(b).multiply(other.a.add(other.b)).subtract(real).subtract(imaginary);
        return new Fp2(real.subtract(imaginary).mod(Bn254.P), mixed.mod(Bn254.P));
    }

    Fp2 square() {
        return multiply(this);
    }

    Fp2 twice() {
        return add(this);
    }

    Fp2 inverse() {
        BigInteger norm = a.multiply(a).add(b.multiply(b)).modInverse(Bn254.P);
        return new Fp2(a.multiply(norm).mod(Bn254.P), b.negate().multiply(norm).mod(Bn254.P));
    }
}
