package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Strikes out, among the odd numbers from a start on, those that small primes divide; a window of them at a time.
 *
 * <p>It reaches so far that no number of the windows may be one of the small primes.
 */
final class Sieve {

    private static final int CHUNK_BITS = 40;

    private final int[] primes;
    private final boolean twice;
    private final int[] residues;
    private final boolean[] struck;

    /**
     * The first window.
     *
     * @param start an odd number above all of the primes
     * @param primes odd ones below 2^22
     * @param length of the windows
     * @param twice whether to strike out a number {@code h} where a prime divides {@code 2h + 1}, too
     */
    Sieve(BigInteger start, int[] primes, int length, boolean twice) {
        this.primes = primes;
        this.twice = twice;
        residues = residues(start, primes);
        struck = new boolean[length];
        strike();
    }

    private static int[] residues(BigInteger start, int[] primes) {
        long[] words = Limbs.words(start);
        long[] chunks = new long[(start.bitLength() + CHUNK_BITS - 1) / CHUNK_BITS];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = Limbs.bits(words, CHUNK_BITS * i) & ((1L << CHUNK_BITS) - 1);
        }
        int[] residues = new int[primes.length];
        for (int i = 0; i < primes.length; i++) {
            long residue = 0;
            for (int j = chunks.length - 1; j >= 0; j--) {
                residue = ((residue << CHUNK_BITS) | chunks[j]) % primes[i];
            }
            residues[i] = (int) residue;
        }
        return residues;
    }

    /** Whether the number {@code start + 2i} of the first window, or that of a later one, is left. */
    boolean isLeft(int i) {
        return !struck[i];
    }

    /** Goes on to the next window. */
    void advance() {
        long step = 2L * struck.length;
        for (int i = 0; i < primes.length; i++) {
            residues[i] = (int) ((residues[i] + step) % primes[i]);
        }
        Arrays.fill(struck, false);
        strike();
    }

    private void strike() {
        for (int i = 0; i < primes.length; i++) {
            int prime = primes[i];
            strike(prime, residues[i] == 0 ? 0 : prime - residues[i]);
            if (twice) {
                int difference = (prime - 1) / 2 - residues[i];
                strike(prime, difference < 0 ? difference + prime : difference);
            }
        }
    }

    /** Strikes out each number which is the window's first and {@code distance}, modulo the prime. */
    private void strike(int prime, int distance) {
        int first = (distance % 2 == 0 ? distance : distance + prime) / 2;
        for (int i = first; i < struck.length; i += prime) {
            struck[i] = true;
        }
    }
}
