package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * Finds the next prime after a random place: what {@link BigInteger#nextProbablePrime} does, with a sieve that reaches farther,
 * and without the Lucas test, which adds nothing where no adversary chose the candidates.
 */
final class PrimeSearch {

    private static final int CERTAINTY = 128;

    /** Random composites of {@link #LARGE_BITS} bits pass so many rounds with a probability below 2^-100 (Damgård et al.). */
    private static final int ROUNDS = 10;

    private static final int LARGE_BITS = 512;
    private static final int SMALL_BITS = 64;
    private static final int WINDOW = 1 << 11;
    private static final int SIEVE_LIMIT = 1 << 15;

    private PrimeSearch() {}

    /**
     * The first prime that is not below a positive number.
     *
     * @param number random
     * @param random for the tests' bases
     */
    static BigInteger from(BigInteger number, SecureRandom random) {
        if (number.bitLength() < SMALL_BITS) {
            return number.subtract(BigInteger.ONE).nextProbablePrime();
        }
        int[] primes = SmallPrimes.upTo(SIEVE_LIMIT);
        BigInteger start = number.setBit(0);
        for (Sieve sieve = new Sieve(start, primes, WINDOW, false); ; sieve.advance()) {
            for (int i = 0; i < WINDOW; i++) {
                BigInteger candidate = start.add(BigInteger.valueOf(2L * i));
                if (sieve.isLeft(i) && isPrime(candidate, random)) {
                    return candidate;
                }
            }
            start = start.add(BigInteger.valueOf(2L * WINDOW));
        }
    }

    private static boolean isPrime(BigInteger candidate, SecureRandom random) {
        return FermatTest.passes(candidate)
                && (candidate.bitLength() < LARGE_BITS
                        ? candidate.isProbablePrime(CERTAINTY)
                        : new MillerRabin(random).passes(candidate, ROUNDS));
    }
}
