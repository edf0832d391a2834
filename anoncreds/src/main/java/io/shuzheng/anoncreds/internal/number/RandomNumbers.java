package io.shuzheng.anoncreds.internal.number;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * The random numbers of the AnonCreds specification. As safe for use by many threads as its source is.
 *
 * <p>They are {@link BigInteger}s, which cannot be wiped: they stay in memory until they are collected.
 */
public final class RandomNumbers {

    private static final int ATTEMPTS = 10_000;

    private final SecureRandom random;

    public RandomNumbers(SecureRandom random) {
        this.random = random;
    }

    /** Uniform in {@code [0, 2^n)}. */
    public BigInteger bits(int n) {
        return new BigInteger(n, random);
    }

    /**
     * Uniform in {@code [0, bound)}.
     *
     * @throws InvalidInputException if {@code bound} is below 1
     */
    public BigInteger below(BigInteger bound) {
        if (bound.signum() <= 0) {
            throw new InvalidInputException("the bound of a random number must be positive");
        }
        while (true) {
            BigInteger candidate = bits(bound.bitLength());
            if (candidate.compareTo(bound) < 0) {
                return candidate;
            }
        }
    }

    /**
     * The square of a random unit. It is 1 modulo no factor of {@code n}, so where {@code n} is the product of two safe
     * primes it generates all quadratic residues.
     */
    public BigInteger quadraticResidue(Modulus modulus) {
        while (true) {
            BigInteger root = below(modulus.value());
            BigInteger square = modulus.multiply(root, root);
            if (modulus.isUnit(root) && modulus.isUnit(square.subtract(BigInteger.ONE))) {
                return square;
            }
        }
    }

    /**
     * A prime in {@code [start, start + 2^bits]}, such as a signature's {@code e} with 2^596 and 119: the next one from a
     * random place, so that primes after a long gap are a little likelier than others.
     *
     * @param start positive
     * @param bits at least 1
     * @throws InvalidInputException if the range is not as said, or no prime was found in many places of it
     */
    public BigInteger primeInRange(BigInteger start, int bits) {
        if (start.signum() <= 0 || bits < 1) {
            throw new InvalidInputException("the range of a prime must be positive");
        }
        BigInteger end = start.add(BigInteger.ONE.shiftLeft(bits));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            BigInteger prime = PrimeSearch.from(start.add(bits(bits)), random);
            if (prime.compareTo(end) <= 0) {
                return prime;
            }
        }
        throw new InvalidInputException("no prime was found in the range");
    }
}
