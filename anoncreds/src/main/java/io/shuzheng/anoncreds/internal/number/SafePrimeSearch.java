package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One thread's search: from a random place on, each {@code p'} that a sieve leaves is tested, and then {@code 2p' + 1}.
 *
 * <p>Primes after a long gap are a little likelier than others, which costs no more than a few bits of entropy.
 */
final class SafePrimeSearch {

    private static final int WINDOW = 1 << 17;

    private final int bits;
    private final int[] primes;
    private final SecureRandom random;
    private final Runnable tried;
    private final BooleanSupplier over;

    /**
     * A search for primes of a size.
     *
     * @param tried runs before each test of a candidate
     * @param over whether the search is to end, asked then as well
     */
    SafePrimeSearch(int bits, int[] primes, SecureRandom random, Runnable tried, BooleanSupplier over) {
        this.bits = bits;
        this.primes = primes;
        this.random = random;
        this.tried = tried;
        this.over = over;
    }

    /** Small primes that are worth a sieve for safe primes of a size, and smaller than those. */
    static int[] primesFor(int bits) {
        return SmallPrimes.upTo(Math.min(bits / 2 >= 22 ? 1 << 22 : 1 << (bits / 2), 4 * bits * bits));
    }

    /** A safe prime with its two highest bits set, or none if the search is over. */
    Optional<BigInteger> next() {
        while (!over.getAsBoolean()) {
            Optional<BigInteger> found = from(randomHalf());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private BigInteger randomHalf() {
        return new BigInteger(bits - 1, random)
                .setBit(bits - 2)
                .setBit(bits - 3)
                .setBit(0);
    }

    /** The first safe prime after one with this half, none if it would be too large. */
    private Optional<BigInteger> from(BigInteger start) {
        Sieve sieve = new Sieve(start, primes, WINDOW, true);
        BigInteger half = start;
        while (true) {
            for (int i = 0; i < WINDOW; i++) {
                if (sieve.isLeft(i)) {
                    BigInteger candidate = half.add(BigInteger.valueOf(2L * i));
                    if (candidate.bitLength() >= bits || over.getAsBoolean()) {
                        return Optional.empty();
                    }
                    BigInteger prime = candidate.shiftLeft(1).setBit(0);
                    tried.run();
                    if (FermatTest.passes(candidate) && FermatTest.passes(prime) && SafePrimes.isSafePrime(prime)) {
                        return Optional.of(prime);
                    }
                }
            }
            sieve.advance();
            half = half.add(BigInteger.valueOf(2L * WINDOW));
        }
    }
}
