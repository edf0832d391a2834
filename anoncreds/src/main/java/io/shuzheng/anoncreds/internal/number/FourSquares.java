package io.shuzheng.anoncreds.internal.number;

import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;

/**
 * Lagrange's theorem: every integer that is not negative is a sum of four squares. A predicate's difference is proven so to
 * be none below zero.
 */
public final class FourSquares {

    private FourSquares() {}

    /**
     * Four numbers, none negative, whose squares add up to {@code n}.
     *
     * @param n not negative; of 32 bits a matter of microseconds
     * @throws InvalidInputException if {@code n} is negative
     */
    public static BigInteger[] of(long n) {
        if (n < 0) {
            throw new InvalidInputException("a negative number is no sum of squares");
        }
        for (long a = root(n); ; a--) {
            long rest = n - a * a;
            if (isSumOfThree(rest)) {
                return ofThree(a, rest);
            }
        }
    }

    /** Legendre's theorem: all but 4^i (8j + 7). */
    private static boolean isSumOfThree(long n) {
        int twos = Long.numberOfTrailingZeros(n);
        return n == 0 || twos % 2 == 1 || ((n >> twos) & 7) != 7;
    }

    private static BigInteger[] ofThree(long a, long n) {
        for (long b = root(n); ; b--) {
            long rest = n - b * b;
            for (long c = root(rest); 2 * c * c >= rest; c--) {
                long d = root(rest - c * c);
                if (c * c + d * d == rest) {
                    return new BigInteger[] {
                        BigInteger.valueOf(a), BigInteger.valueOf(b), BigInteger.valueOf(c), BigInteger.valueOf(d)
                    };
                }
            }
        }
    }

    /** The integer square root; that of a double is off by one at most. */
    private static long root(long n) {
        long root = Math.min((long) Math.sqrt((double) n), 3037000499L);
        return root * root > n ? root - 1 : root;
    }
}
