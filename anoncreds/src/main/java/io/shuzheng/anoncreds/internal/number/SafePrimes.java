package io.shuzheng.anoncreds.internal.number;

import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;

/** Finds safe primes: primes {@code 2p' + 1} where {@code p'} is prime as well. */
public final class SafePrimes {

    /** The smallest size that is offered. */
    public static final int MIN_BITS = 16;

    private static final int CERTAINTY = 128;

    private final SecureRandom random;

    /**
     * @param executor runs the searches
     * @param parallelism how many searches run at a time, at least 1
     */
    public SafePrimes(SecureRandom random, Executor executor, int parallelism) {
        this.random = random;
    }

    /** {@link #next(int, LongConsumer)} without a listener. */
    public BigInteger next(int bits) {
        return next(bits, tried -> {});
    }

    /**
     * A random safe prime.
     *
     * @param bits its exact size, at least {@value #MIN_BITS}
     * @param tried hears now and then, in any thread, how many candidates were tried so far
     * @throws InvalidInputException if {@code bits} is too small
     * @throws InternalFailureException if the thread is interrupted; it stays so
     */
    public BigInteger next(int bits, LongConsumer tried) {
        if (bits < MIN_BITS) {
            throw new InvalidInputException("a safe prime must have at least " + MIN_BITS + " bits");
        }
        for (long count = 0; ; count++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InternalFailureException("the search for a safe prime was interrupted");
            }
            BigInteger half = new BigInteger(bits - 1, random).setBit(bits - 2).setBit(0);
            BigInteger prime = half.shiftLeft(1).setBit(0);
            if (isSafePrime(prime)) {
                tried.accept(count);
                return prime;
            }
        }
    }

    /** Two different safe primes of a size; errors are those of {@link #next(int, LongConsumer)}. */
    public List<BigInteger> pair(int bits, LongConsumer tried) {
        BigInteger first = next(bits, tried);
        while (true) {
            BigInteger second = next(bits, tried);
            if (!second.equals(first)) {
                return List.of(first, second);
            }
        }
    }

    /**
     * Whether a number, be it chosen by an adversary, is a safe prime, as far as Miller-Rabin tests with random bases and a
     * Lucas test can tell.
     */
    public static boolean isSafePrime(BigInteger number) {
        return number.signum() > 0
                && number.testBit(0)
                && number.shiftRight(1).isProbablePrime(CERTAINTY)
                && number.isProbablePrime(CERTAINTY);
    }
}
