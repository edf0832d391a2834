package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;

/** A power of a variable base, of which each step multiplies by an odd power of the base or by nothing. */
final class SlidingWindow {

    private static final int[] LONGEST_FOR_WIDTH = {0, 6, 24, 80, 240, 672};

    private final int limbs;
    private final long[] oddPowers;
    private final byte[] digits;

    SlidingWindow(Montgomery montgomery, BigInteger base, BigInteger exponent) {
        int width = width(exponent.bitLength());
        limbs = montgomery.limbs();
        oddPowers = oddPowers(montgomery, base, 1 << (width - 1));
        digits = digits(exponent, width);
    }

    private static int width(int bits) {
        int width = 1;
        while (width < LONGEST_FOR_WIDTH.length && bits > LONGEST_FOR_WIDTH[width]) {
            width++;
        }
        return width;
    }

    /** About how many multiplications, squarings left out, an exponent takes. */
    static double multiplications(int bits) {
        int width = width(bits);
        return (1 << (width - 1)) + bits / (width + 1.0);
    }

    private static long[] oddPowers(Montgomery montgomery, BigInteger base, int count) {
        int limbs = montgomery.limbs();
        long[] powers = new long[count * limbs];
        Accumulator square = new Accumulator(montgomery);
        square.multiply(montgomery.enter(base), 0);
        square.copyTo(powers, 0);
        square.square();
        long[] factor = new long[limbs];
        square.copyTo(factor, 0);
        long[] product = new long[limbs];
        for (int i = 1; i < count; i++) {
            montgomery.multiply(powers, (i - 1) * limbs, factor, product);
            System.arraycopy(product, 0, powers, i * limbs, limbs);
        }
        return powers;
    }

    /** The odd number by which the base is raised at each bit, or 0. */
    private static byte[] digits(BigInteger exponent, int width) {
        long[] words = Limbs.words(exponent);
        byte[] digits = new byte[exponent.bitLength()];
        int high = digits.length - 1;
        while (high >= 0) {
            int low = Math.max(0, high - width + 1);
            int window = (int) Limbs.bits(words, low) & ((1 << (high - low + 1)) - 1);
            if (window >> (high - low) == 0) {
                high--;
            } else {
                int zeros = Integer.numberOfTrailingZeros(window);
                digits[low + zeros] = (byte) (window >> zeros);
                high = low - 1;
            }
        }
        return digits;
    }

    int bits() {
        return digits.length;
    }

    /** Multiplies by what belongs to one bit of the exponent. */
    void multiplyBit(Accumulator product, int bit) {
        if (bit < digits.length && digits[bit] != 0) {
            product.multiply(oddPowers, (digits[bit] / 2) * limbs);
        }
    }
}
