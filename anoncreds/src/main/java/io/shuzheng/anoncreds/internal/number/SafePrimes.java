package io.shuzheng.anoncreds.internal.number;

import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Finds safe primes: primes {@code 2p' + 1} where {@code p'} is prime as well. Safe for use by many threads.
 *
 * <p>Several searches from random places run at a time, and what comes first is taken. They do not run in constant time.
 */
public final class SafePrimes {

    /** The smallest size that is offered. */
    public static final int MIN_BITS = 16;

    /** The largest. */
    public static final int MAX_BITS = 8192;

    private static final int CERTAINTY = 128;

    private final SecureRandom random;
    private final Executor executor;
    private final int parallelism;

    /**
     * A source of safe primes.
     *
     * @param executor runs the searches
     * @param parallelism how many searches run at a time, at least 1; the number of processors, as a rule
     */
    public SafePrimes(SecureRandom random, Executor executor, int parallelism) {
        this.random = random;
        this.executor = executor;
        this.parallelism = parallelism;
    }

    /** {@link #next(int, LongConsumer)} without a listener. */
    public BigInteger next(int bits) {
        return next(bits, tried -> {});
    }

    /**
     * A random safe prime. Its two highest bits are set, so that a product of two has twice their size.
     *
     * @param bits its exact size, from {@value #MIN_BITS} to {@value #MAX_BITS}; 1025 takes about half a second of a core
     * @param tried hears, in any thread, how many candidates were tried so far; several hundred for a prime of 1025 bits
     * @throws InvalidInputException if {@code bits} is out of range
     * @throws InternalFailureException if the thread is interrupted, and it stays so; or if a search failed
     */
    public BigInteger next(int bits, LongConsumer tried) {
        return find(bits, 1, tried).get(0);
    }

    /** Two different safe primes of a size; errors are those of {@link #next(int, LongConsumer)}. */
    public List<BigInteger> pair(int bits, LongConsumer tried) {
        return find(bits, 2, tried);
    }

    private List<BigInteger> find(int bits, int count, LongConsumer tried) {
        if (bits < MIN_BITS || bits > MAX_BITS) {
            throw new InvalidInputException("a safe prime must have from " + MIN_BITS + " to " + MAX_BITS + " bits");
        }
        CompletableFuture<List<BigInteger>> result = new CompletableFuture<>();
        try {
            start(bits, count, tried, result);
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalFailureException("the search for safe primes was interrupted", e);
        } catch (ExecutionException | RejectedExecutionException e) {
            throw new InternalFailureException("the search for safe primes failed", e);
        } finally {
            result.cancel(false);
        }
    }

    private void start(int bits, int count, LongConsumer tried, CompletableFuture<List<BigInteger>> result) {
        int[] primes = SafePrimeSearch.primesFor(bits);
        AtomicLong candidates = new AtomicLong();
        Set<BigInteger> found = new LinkedHashSet<>();
        SafePrimeSearch search = new SafePrimeSearch(
                bits, primes, random, () -> tried.accept(candidates.incrementAndGet()), () -> isOver(result));
        for (int i = 0; i < parallelism; i++) {
            executor.execute(() -> search(search, found, count, result));
        }
    }

    private static boolean isOver(CompletableFuture<List<BigInteger>> result) {
        if (Thread.currentThread().isInterrupted()) {
            result.completeExceptionally(new InterruptedException());
        }
        return result.isDone();
    }

    private static void search(
            SafePrimeSearch search, Set<BigInteger> found, int count, CompletableFuture<List<BigInteger>> result) {
        try {
            while (!result.isDone()) {
                search.next().ifPresent(prime -> add(prime, found, count, result));
            }
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    private static void add(
            BigInteger prime, Set<BigInteger> found, int count, CompletableFuture<List<BigInteger>> result) {
        synchronized (found) {
            found.add(prime);
            if (found.size() == count) {
                result.complete(List.copyOf(found));
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
