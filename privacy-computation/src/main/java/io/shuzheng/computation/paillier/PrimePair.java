package io.shuzheng.computation.paillier;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Both factors of a modulus, and what they know together. */
final class PrimePair {

    /** The chance that a number taken for a prime is none is at most {@code 2^-CERTAINTY}. */
    private static final int CERTAINTY = 128;

    private final PrimeFactor p;
    private final PrimeFactor q;

    PrimePair(BigInteger p, BigInteger q) {
        this.p = new PrimeFactor(p, q);
        this.q = new PrimeFactor(q, p);
    }

    /** Two random primes of {@code bits / 2} bits whose product has exactly {@code bits}. */
    static PrimePair generate(int bits, SecureRandom random) {
        while (true) {
            BigInteger p = prime(bits / 2, random);
            BigInteger q = prime(bits / 2, random);
            // FIPS 186-5, A.1.3: primes that are too close are found by Fermat's method
            boolean apart = p.subtract(q).abs().bitLength() > bits / 2 - 100;
            if (apart && p.multiply(q).bitLength() == bits) {
                return new PrimePair(p, q);
            }
        }
    }

    /** A prime with its two highest bits set, so that a product of two has exactly twice its length. */
    private static BigInteger prime(int bits, SecureRandom random) {
        while (true) {
            BigInteger start = new BigInteger(bits, random).setBit(bits - 1).setBit(bits - 2);
            BigInteger candidate = start.nextProbablePrime();
            if (candidate.bitLength() == bits && candidate.isProbablePrime(CERTAINTY)) {
                return candidate;
            }
        }
    }

    /** Two different primes of the same length; these have {@code gcd(pq, (p-1)(q-1)) = 1}. */
    static boolean isWellFormed(BigInteger p, BigInteger q) {
        return p.bitLength() == q.bitLength()
                && !p.equals(q)
                && p.isProbablePrime(CERTAINTY)
                && q.isProbablePrime(CERTAINTY);
    }

    PrimeFactor p() {
        return p;
    }

    PrimeFactor q() {
        return q;
    }

    BigInteger product() {
        return p.prime().multiply(q.prime());
    }

    BigInteger decrypt(BigInteger ciphertext) {
        return recombine(p.decrypt(ciphertext), p.prime(), q.decrypt(ciphertext), q.prime());
    }

    BigInteger nthPower(BigInteger rho) {
        return recombine(p.nthPower(rho), p.square(), q.nthPower(rho), q.square());
    }

    BigInteger nthRoot(BigInteger y) {
        return recombine(p.nthRoot(y), p.prime(), q.nthRoot(y), q.prime());
    }

    /** The one {@code x} below {@code modA · modB} with {@code x = a (mod modA)} and {@code x = b (mod modB)}. */
    private static BigInteger recombine(BigInteger a, BigInteger modA, BigInteger b, BigInteger modB) {
        BigInteger step = a.subtract(b).multiply(modB.modInverse(modA)).mod(modA);
        return b.add(step.multiply(modB));
    }
}
