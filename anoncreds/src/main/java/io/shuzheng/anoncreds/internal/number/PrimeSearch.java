package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;

/** Finds the next prime: what {@link BigInteger#nextProbablePrime} does, with a sieve that reaches farther. */
final class PrimeSearch {

    private static final int CERTAINTY = 128;
    private static final int SMALL_BITS = 64;
    private static final int WINDOW = 1 << 11;
    private static final int SIEVE_LIMIT = 1 << 15;

    private PrimeSearch() {}

    /** The first prime that is not below a positive number. */
    static BigInteger from(BigInteger number) {
        if (number.bitLength() < SMALL_BITS) {
            return number.subtract(BigInteger.ONE).nextProbablePrime();
        }
        int[] primes = SmallPrimes.upTo(SIEVE_LIMIT);
        BigInteger start = number.setBit(0);
        for (Sieve sieve = new Sieve(start, primes, WINDOW, false); ; sieve.advance()) {
            for (int i = 0; i < WINDOW; i++) {
                BigInteger candidate = start.add(BigInteger.valueOf(2L * i));
                if (sieve.isLeft(i) && isPrime(candidate)) {
                    return candidate;
                }
            }
            start = start.add(BigInteger.valueOf(2L * WINDOW));
        }
    }

    private static boolean isPrime(BigInteger candidate) {
        return FermatTest.passes(candidate) && candidate.isProbablePrime(CERTAINTY);
    }
}
