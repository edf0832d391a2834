package io.shuzheng.computation.paillier;

import java.math.BigInteger;

/**
 * What the holder of one prime factor {@code p} of {@code n = pq} precomputes, to work modulo {@code p} and {@code p²}
 * instead of {@code n} and {@code n²} (Paillier 1999, section 7).
 */
final class PrimeFactor {

    private final BigInteger p;
    private final BigInteger pSquared;
    private final BigInteger pMinusOne;
    private final BigInteger otherPrimeModOrder;
    private final BigInteger decryptionFactor;
    private final BigInteger rootExponent;

    PrimeFactor(BigInteger p, BigInteger q) {
        this.p = p;
        this.pSquared = p.multiply(p);
        this.pMinusOne = p.subtract(BigInteger.ONE);
        this.otherPrimeModOrder = q.mod(pMinusOne);
        // L_p((1 + n)^(p-1) mod p²) = (p - 1)q = -q (mod p)
        this.decryptionFactor = q.negate().modInverse(p);
        this.rootExponent = p.multiply(q).modInverse(pMinusOne);
    }

    BigInteger prime() {
        return p;
    }

    BigInteger square() {
        return pSquared;
    }

    /** The plaintext of {@code ciphertext}, modulo {@code p}. */
    BigInteger decrypt(BigInteger ciphertext) {
        BigInteger power = ciphertext.mod(pSquared).modPow(pMinusOne, pSquared);
        return power.subtract(BigInteger.ONE)
                .divide(p)
                .multiply(decryptionFactor)
                .mod(p);
    }

    /** {@code rho^n mod p²}, as {@code (rho^q)^p}: the outer power depends on {@code rho^q} modulo {@code p} only. */
    BigInteger nthPower(BigInteger rho) {
        return rho.mod(p).modPow(otherPrimeModOrder, p).modPow(p, pSquared);
    }

    /** The one {@code x} in {@code Z*_p} with {@code x^n = y (mod p)}. */
    BigInteger nthRoot(BigInteger y) {
        return y.mod(p).modPow(rootExponent, p);
    }
}
