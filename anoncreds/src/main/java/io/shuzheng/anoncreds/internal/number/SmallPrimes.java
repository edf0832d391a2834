package io.shuzheng.anoncreds.internal.number;

import java.util.Arrays;
import java.util.BitSet;

/** The odd primes up to a limit. */
final class SmallPrimes {

    private SmallPrimes() {}

    /** In ascending order. */
    static int[] upTo(int limit) {
        BitSet composite = new BitSet(limit + 1);
        for (int i = 3; i <= limit / i; i += 2) {
            if (!composite.get(i)) {
                for (int multiple = i * i; multiple <= limit; multiple += 2 * i) {
                    composite.set(multiple);
                }
            }
        }
        int[] primes = new int[limit / 2 + 1];
        int count = 0;
        for (int i = 3; i <= limit; i += 2) {
            if (!composite.get(i)) {
                primes[count++] = i;
            }
        }
        return Arrays.copyOf(primes, count);
    }
}
