package io.shuzheng.anoncreds.internal.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePrimesTests {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final SafePrimes primes = new SafePrimes(new SecureRandom(), threads, 2);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 31, 64, 100, 192, 256, 384})
    void whenPrimeIsDrawnThenItIsSafeAndOfItsSize(int bits) {
        BigInteger prime = primes.next(bits);
        assertThat(prime.bitLength()).isEqualTo(bits);
        assertThat(prime.isProbablePrime(100)).isTrue();
        assertThat(prime.shiftRight(1).isProbablePrime(100)).isTrue();
    }

    @Test
    void whenPairIsDrawnThenItsPrimesDiffer() {
        for (int i = 0; i < 20; i++) {
            List<BigInteger> pair = primes.pair(16, tried -> {});
            assertThat(pair).hasSize(2).doesNotHaveDuplicates().allMatch(SafePrimes::isSafePrime);
        }
    }

    @Test
    void whenThreadIsInterruptedThenTheSearchEndsAndItStaysSo() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> primes.next(4096)).isInstanceOf(InternalFailureException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whenSearchRunsThenItsListenerHearsOfEachCandidateOnce() {
        Queue<Long> heard = new ConcurrentLinkedQueue<>();
        primes.pair(128, heard::add);
        assertThat(heard).isNotEmpty().doesNotHaveDuplicates().contains(1L, (long) heard.size());
    }

    @Test
    void whenListenerFailsThenTheSearchDoes() {
        assertThatThrownBy(() -> primes.next(128, tried -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(InternalFailureException.class);
    }

    @Test
    void whenExecutorIsShutThenTheSearchFails() {
        threads.shutdown();
        assertThatThrownBy(() -> primes.next(128)).isInstanceOf(InternalFailureException.class);
    }

    @Test
    void whenSearchIsInterruptedOnItsCallersThreadThenItEnds() {
        SafePrimes sameThread = new SafePrimes(new SecureRandom(), Runnable::run, 1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> sameThread.next(4096)).isInstanceOf(InternalFailureException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 8193})
    void whenSizeIsOutOfRangeThenItIsRefused(int bits) {
        assertThatThrownBy(() -> primes.next(bits)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 7, 11, 23, 47, 59, 83, 107, 167, 179})
    void whenNumberIsASafePrimeThenItIsKnown(long number) {
        assertThat(SafePrimes.isSafePrime(BigInteger.valueOf(number))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-7, 0, 1, 2, 3, 4, 13, 17, 19, 29, 35, 39, 561, 2047})
    void whenNumberIsNoneThenItIsRefused(long number) {
        assertThat(SafePrimes.isSafePrime(BigInteger.valueOf(number))).isFalse();
    }
}
