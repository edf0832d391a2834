package io.shuzheng.pairing;

import java.math.BigInteger;

/**
 * A sum of products of elements of Fp that is not reduced yet: ten columns, of which column k counts for 2^(52k).
 *
 * <p>A product x·y of limbs is kept as its low 64 bits, which may wrap around, and its quotient h by 2^52, rounded down: the column
 * gets x·y - h·2^52, which is in [0, 2^52), and the next column gets h. So no step needs a mask or a carry, and all may be summed in
 * any order, even by Karatsuba with intermediate sums that wrap around: only the columns at the end must fit. The bounds are in
 * {@link Fp}.
 */
final class Wide {

    /** Operands are shifted by this much each, so that the high half of a product of 64 bits begins where a limb ends. */
    static final int HIGH_SHIFT = (Long.SIZE - Fp.LIMB_BITS) / 2;

    static final int UNUSED_BITS = Long.SIZE - Fp.LIMB_BITS;

    static final long P0 = Fp.limbOf(CurveParameters.P, 0);
    static final long P1 = Fp.limbOf(CurveParameters.P, 1);
    static final long P2 = Fp.limbOf(CurveParameters.P, 2);
    static final long P3 = Fp.limbOf(CurveParameters.P, 3);
    static final long P4 = Fp.limbOf(CurveParameters.P, 4);

    static final long MINUS_INVERSE_OF_P = CurveParameters.P
            .modInverse(BigInteger.ONE.shiftLeft(Fp.LIMB_BITS))
            .negate()
            .longValue();

    private final long c0;
    private final long c1;
    private final long c2;
    private final long c3;
    private final long c4;
    private final long c5;
    private final long c6;
    private final long c7;
    private final long c8;
    private final long c9;

    private Wide(long c0, long c1, long c2, long c3, long c4, long c5, long c6, long c7, long c8, long c9) {
        this.c0 = c0;
        this.c1 = c1;
        this.c2 = c2;
        this.c3 = c3;
        this.c4 = c4;
        this.c5 = c5;
        this.c6 = c6;
        this.c7 = c7;
        this.c8 = c8;
        this.c9 = c9;
    }

    /** Of the sums of the products' low 64 bits and of their quotients by 2^52, a column each. */
    static Wide ofHalves(
            long low0,
            long low1,
            long low2,
            long low3,
            long low4,
            long low5,
            long low6,
            long low7,
            long low8,
            long high0,
            long high1,
            long high2,
            long high3,
            long high4,
            long high5,
            long high6,
            long high7,
            long high8) {
        return new Wide(
                low0 - (high0 << Fp.LIMB_BITS),
                low1 - (high1 << Fp.LIMB_BITS) + high0,
                low2 - (high2 << Fp.LIMB_BITS) + high1,
                low3 - (high3 << Fp.LIMB_BITS) + high2,
                low4 - (high4 << Fp.LIMB_BITS) + high3,
                low5 - (high5 << Fp.LIMB_BITS) + high4,
                low6 - (high6 << Fp.LIMB_BITS) + high5,
                low7 - (high7 << Fp.LIMB_BITS) + high6,
                low8 - (high8 << Fp.LIMB_BITS) + high7,
                high8);
    }

    /** The product: 25 products of limbs in one straight line, which the compiler keeps in registers. */
    static Wide product(Fp x, Fp y) {
        long x0 = x.l0;
        long x1 = x.l1;
        long x2 = x.l2;
        long x3 = x.l3;
        long x4 = x.l4;
        long y0 = y.l0;
        long y1 = y.l1;
        long y2 = y.l2;
        long y3 = y.l3;
        long y4 = y.l4;
        long x0High = x0 << HIGH_SHIFT;
        long x1High = x1 << HIGH_SHIFT;
        long x2High = x2 << HIGH_SHIFT;
        long x3High = x3 << HIGH_SHIFT;
        long x4High = x4 << HIGH_SHIFT;
        long y0High = y0 << HIGH_SHIFT;
        long y1High = y1 << HIGH_SHIFT;
        long y2High = y2 << HIGH_SHIFT;
        long y3High = y3 << HIGH_SHIFT;
        long y4High = y4 << HIGH_SHIFT;
        long low0 = x0 * y0;
        long low1 = x0 * y1 + x1 * y0;
        long low2 = x0 * y2 + x1 * y1 + x2 * y0;
        long low3 = x0 * y3 + x1 * y2 + x2 * y1 + x3 * y0;
        long low4 = x0 * y4 + x1 * y3 + x2 * y2 + x3 * y1 + x4 * y0;
        long low5 = x1 * y4 + x2 * y3 + x3 * y2 + x4 * y1;
        long low6 = x2 * y4 + x3 * y3 + x4 * y2;
        long low7 = x3 * y4 + x4 * y3;
        long low8 = x4 * y4;
        long high0 = Math.multiplyHigh(x0High, y0High);
        long high1 = Math.multiplyHigh(x0High, y1High) + Math.multiplyHigh(x1High, y0High);
        long high2 = Math.multiplyHigh(x0High, y2High)
                + Math.multiplyHigh(x1High, y1High)
                + Math.multiplyHigh(x2High, y0High);
        long high3 = Math.multiplyHigh(x0High, y3High)
                + Math.multiplyHigh(x1High, y2High)
                + Math.multiplyHigh(x2High, y1High)
                + Math.multiplyHigh(x3High, y0High);
        long high4 = Math.multiplyHigh(x0High, y4High)
                + Math.multiplyHigh(x1High, y3High)
                + Math.multiplyHigh(x2High, y2High)
                + Math.multiplyHigh(x3High, y1High)
                + Math.multiplyHigh(x4High, y0High);
        long high5 = Math.multiplyHigh(x1High, y4High)
                + Math.multiplyHigh(x2High, y3High)
                + Math.multiplyHigh(x3High, y2High)
                + Math.multiplyHigh(x4High, y1High);
        long high6 = Math.multiplyHigh(x2High, y4High)
                + Math.multiplyHigh(x3High, y3High)
                + Math.multiplyHigh(x4High, y2High);
        long high7 = Math.multiplyHigh(x3High, y4High) + Math.multiplyHigh(x4High, y3High);
        long high8 = Math.multiplyHigh(x4High, y4High);
        return ofHalves(
                low0, low1, low2, low3, low4, low5, low6, low7, low8, high0, high1, high2, high3, high4, high5, high6,
                high7, high8);
    }

    /** The square: 15 products of limbs. */
    static Wide square(Fp x) {
        long x0 = x.l0;
        long x1 = x.l1;
        long x2 = x.l2;
        long x3 = x.l3;
        long x4 = x.l4;
        long x0High = x0 << HIGH_SHIFT;
        long x1High = x1 << HIGH_SHIFT;
        long x2High = x2 << HIGH_SHIFT;
        long x3High = x3 << HIGH_SHIFT;
        long x4High = x4 << HIGH_SHIFT;
        long twice0 = x0 << 1;
        long twice1 = x1 << 1;
        long twice2 = x2 << 1;
        long twice3 = x3 << 1;
        long twice0High = x0High << 1;
        long twice1High = x1High << 1;
        long twice2High = x2High << 1;
        long twice3High = x3High << 1;
        long low0 = x0 * x0;
        long low1 = twice0 * x1;
        long low2 = twice0 * x2 + x1 * x1;
        long low3 = twice0 * x3 + twice1 * x2;
        long low4 = twice0 * x4 + twice1 * x3 + x2 * x2;
        long low5 = twice1 * x4 + twice2 * x3;
        long low6 = twice2 * x4 + x3 * x3;
        long low7 = twice3 * x4;
        long low8 = x4 * x4;
        long high0 = Math.multiplyHigh(x0High, x0High);
        long high1 = Math.multiplyHigh(twice0High, x1High);
        long high2 = Math.multiplyHigh(twice0High, x2High) + Math.multiplyHigh(x1High, x1High);
        long high3 = Math.multiplyHigh(twice0High, x3High) + Math.multiplyHigh(twice1High, x2High);
        long high4 = Math.multiplyHigh(twice0High, x4High)
                + Math.multiplyHigh(twice1High, x3High)
                + Math.multiplyHigh(x2High, x2High);
        long high5 = Math.multiplyHigh(twice1High, x4High) + Math.multiplyHigh(twice2High, x3High);
        long high6 = Math.multiplyHigh(twice2High, x4High) + Math.multiplyHigh(x3High, x3High);
        long high7 = Math.multiplyHigh(twice3High, x4High);
        long high8 = Math.multiplyHigh(x4High, x4High);
        return ofHalves(
                low0, low1, low2, low3, low4, low5, low6, low7, low8, high0, high1, high2, high3, high4, high5, high6,
                high7, high8);
    }

    Wide add(Wide other) {
        return new Wide(
                c0 + other.c0,
                c1 + other.c1,
                c2 + other.c2,
                c3 + other.c3,
                c4 + other.c4,
                c5 + other.c5,
                c6 + other.c6,
                c7 + other.c7,
                c8 + other.c8,
                c9 + other.c9);
    }

    Wide subtract(Wide other) {
        return new Wide(
                c0 - other.c0,
                c1 - other.c1,
                c2 - other.c2,
                c3 - other.c3,
                c4 - other.c4,
                c5 - other.c5,
                c6 - other.c6,
                c7 - other.c7,
                c8 - other.c8,
                c9 - other.c9);
    }

    /**
     * The element whose product with R is congruent to this, by Montgomery's reduction: multiples m0 to m4 of p make the columns 0
     * to 4 vanish one after the other. Each m is taken from [-2^51, 2^51), and p's lowest limb is small enough for a product
     * without a high half.
     */
    Fp reduce() {
        long column0 = c0;
        long m0High = (column0 * MINUS_INVERSE_OF_P) << UNUSED_BITS;
        long m0 = m0High >> UNUSED_BITS;
        long carry0 = (column0 + m0 * P0) >> Fp.LIMB_BITS;
        long high1 = Math.multiplyHigh(m0High, P1);
        long column1 = c1 + m0 * P1 - (high1 << Fp.LIMB_BITS) + carry0;
        long m1High = (column1 * MINUS_INVERSE_OF_P) << UNUSED_BITS;
        long m1 = m1High >> UNUSED_BITS;
        long carry1 = (column1 + m1 * P0) >> Fp.LIMB_BITS;
        long high2 = Math.multiplyHigh(m0High, P2) + Math.multiplyHigh(m1High, P1);
        long column2 = c2 + m0 * P2 + m1 * P1 - (high2 << Fp.LIMB_BITS) + high1 + carry1;
        long m2High = (column2 * MINUS_INVERSE_OF_P) << UNUSED_BITS;
        long m2 = m2High >> UNUSED_BITS;
        long carry2 = (column2 + m2 * P0) >> Fp.LIMB_BITS;
        long high3 = Math.multiplyHigh(m0High, P3) + Math.multiplyHigh(m1High, P2) + Math.multiplyHigh(m2High, P1);
        long column3 = c3 + m0 * P3 + m1 * P2 + m2 * P1 - (high3 << Fp.LIMB_BITS) + high2 + carry2;
        long m3High = (column3 * MINUS_INVERSE_OF_P) << UNUSED_BITS;
        long m3 = m3High >> UNUSED_BITS;
        long carry3 = (column3 + m3 * P0) >> Fp.LIMB_BITS;
        long high4 = Math.multiplyHigh(m0High, P4)
                + Math.multiplyHigh(m1High, P3)
                + Math.multiplyHigh(m2High, P2)
                + Math.multiplyHigh(m3High, P1);
        long column4 = c4 + m0 * P4 + m1 * P3 + m2 * P2 + m3 * P1 - (high4 << Fp.LIMB_BITS) + high3 + carry3;
        long m4High = (column4 * MINUS_INVERSE_OF_P) << UNUSED_BITS;
        long m4 = m4High >> UNUSED_BITS;
        long carry4 = (column4 + m4 * P0) >> Fp.LIMB_BITS;
        long high5 = Math.multiplyHigh(m1High, P4)
                + Math.multiplyHigh(m2High, P3)
                + Math.multiplyHigh(m3High, P2)
                + Math.multiplyHigh(m4High, P1);
        long column5 = c5 + m1 * P4 + m2 * P3 + m3 * P2 + m4 * P1 - (high5 << Fp.LIMB_BITS) + high4 + carry4;
        long high6 = Math.multiplyHigh(m2High, P4) + Math.multiplyHigh(m3High, P3) + Math.multiplyHigh(m4High, P2);
        long column6 = c6 + m2 * P4 + m3 * P3 + m4 * P2 - (high6 << Fp.LIMB_BITS) + high5;
        long high7 = Math.multiplyHigh(m3High, P4) + Math.multiplyHigh(m4High, P3);
        long column7 = c7 + m3 * P4 + m4 * P3 - (high7 << Fp.LIMB_BITS) + high6;
        long high8 = Math.multiplyHigh(m4High, P4);
        long column8 = c8 + m4 * P4 - (high8 << Fp.LIMB_BITS) + high7;
        long column9 = c9 + high8;
        return Fp.carried(column5, column6, column7, column8, column9);
    }
}
