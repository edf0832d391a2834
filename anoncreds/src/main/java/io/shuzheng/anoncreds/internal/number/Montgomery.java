package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Montgomery's multiplication modulo an odd {@code n}: the product of {@code a} and {@code b} is {@code ab / R mod n}.
 *
 * <p>Numbers are little-endian limbs of {@value #LIMB_BITS} bits, an even count {@code L} of them, and {@code R} is 2 to the
 * power of all their bits. {@code R > 4n}, so products of numbers below {@code 2n} stay there and nothing is subtracted.
 *
 * @see <a href="https://doi.org/10.1090/S0025-5718-1985-0777282-X">Montgomery, Modular multiplication without trial
 *     division</a>
 */
final class Montgomery {

    static final int LIMB_BITS = 58;
    static final long LIMB_MASK = (1L << LIMB_BITS) - 1;

    private static final int SPARE_BITS = 2;

    private final BigInteger n;
    private final long[] modulus;
    private final long negatedInverse;

    Montgomery(BigInteger n) {
        this.n = n;
        int pairs = (n.bitLength() + SPARE_BITS + 2 * LIMB_BITS - 1) / (2 * LIMB_BITS);
        modulus = new long[2 * pairs];
        Limbs.write(n, modulus);
        negatedInverse = -inverse(modulus[0]);
    }

    /** Modulo 2^64: each step of Newton's doubles the bits that are right, 3 at first. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int bits = 3; bits < Long.SIZE; bits *= 2) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    /** {@code L}. */
    int limbs() {
        return modulus.length;
    }

    /** {@code aR mod n}, for any integer. */
    long[] enter(BigInteger a) {
        long[] limbs = new long[limbs()];
        Limbs.write(a.shiftLeft(LIMB_BITS * limbs()).mod(n), limbs);
        return limbs;
    }

    /** {@code a / R mod n}. */
    BigInteger leave(long[] a) {
        long[] one = new long[limbs()];
        one[0] = 1;
        long[] limbs = new long[limbs()];
        multiply(one, 0, a, limbs);
        return Limbs.read(limbs).mod(n);
    }

    /**
     * Multiplies two numbers below {@code 2n}; so is the product.
     *
     * <p>A pass takes two limbs {@code x, y} of {@code a}, adds their product with {@code b} and that of the multiple {@code
     * u, v} of {@code n} which clears two limbs of the sum. It goes over {@code b} and {@code n} by pairs of limbs, with
     * Karatsuba's three products for four: {@code xd + yc = (x - y)(d - c) + xc + yd}. The processor's multiplier is what
     * limits all this, and few numbers may be alive in the loop, or they spill.
     *
     * <p>In a column the low halves of products are added with wrapping and the high halves apart. The shifts by 3 align
     * these to limbs: {@code high} adds up the products' bits from 58 up, so {@code low - (high << 58)} does their lower
     * bits, a few limbs together, and fits 64 bits. Single high halves may be negative; a column and its carry are not.
     *
     * @param a holds the first factor from {@code offset} on
     * @param b another array than {@code product}
     */
    void multiply(long[] a, int offset, long[] b, long[] product) {
        long[] n = modulus;
        int size = n.length;
        Arrays.fill(product, 0);
        for (int i = 0; i < size; i += 2) {
            long b0 = b[0];
            long n0 = n[0];
            long x = a[offset + i];
            long y = a[offset + i + 1];
            long x3 = x << 3;
            long y3 = y << 3;

            long low = product[0] + x * b0;
            long high = Math.multiplyHigh(x3, b0 << 3);
            long u = (low * negatedInverse) & LIMB_MASK;
            long u3 = u << 3;
            low += u * n0;
            high += Math.multiplyHigh(u3, n0 << 3);
            long carry = (low - (high << LIMB_BITS)) >>> LIMB_BITS;

            long b1 = b[1];
            long n1 = n[1];
            low = product[1] + carry + high + x * b1 + y * b0 + u * n1;
            high = Math.multiplyHigh(x3, b1 << 3) + Math.multiplyHigh(y3, b0 << 3) + Math.multiplyHigh(u3, n1 << 3);
            long v = (low * negatedInverse) & LIMB_MASK;
            long v3 = v << 3;
            low += v * n0;
            high += Math.multiplyHigh(v3, n0 << 3);
            carry = (low - (high << LIMB_BITS)) >>> LIMB_BITS;

            long outer = y * b1 + v * n1;
            long outerHigh = Math.multiplyHigh(y3, b1 << 3) + Math.multiplyHigh(v3, n1 << 3);
            long xy = x - y;
            long uv = u - v;
            for (int j = 2; j < size; j += 2) {
                long bLow = b[j];
                long nLow = n[j];
                long inner = x * bLow + u * nLow;
                long innerHigh = Math.multiplyHigh(x3, bLow << 3) + Math.multiplyHigh(u3, nLow << 3);
                long columnHigh = innerHigh + outerHigh;
                long sum = product[j] + carry + high + inner + outer - (columnHigh << LIMB_BITS);
                product[j - 2] = sum & LIMB_MASK;
                carry = (sum >>> LIMB_BITS) + columnHigh;

                long bHigh = b[j + 1];
                long nHigh = n[j + 1];
                outer = y * bHigh + v * nHigh;
                outerHigh = Math.multiplyHigh(y3, bHigh << 3) + Math.multiplyHigh(v3, nHigh << 3);
                bLow = bHigh - bLow;
                nLow = nHigh - nLow;
                high = innerHigh
                        + outerHigh
                        + Math.multiplyHigh(xy << 3, bLow << 3)
                        + Math.multiplyHigh(uv << 3, nLow << 3);
                sum = product[j + 1] + carry + inner + outer + xy * bLow + uv * nLow - (high << LIMB_BITS);
                product[j - 1] = sum & LIMB_MASK;
                carry = sum >>> LIMB_BITS;
            }
            long sum = carry + high + outer - (outerHigh << LIMB_BITS);
            product[size - 2] = sum & LIMB_MASK;
            product[size - 1] = (sum >>> LIMB_BITS) + outerHigh;
        }
    }
}
