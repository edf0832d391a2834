package io.shuzheng.pairing;

/**
 * A sum of products in Fp2 that is not reduced yet: ten columns of the real part a and ten of the imaginary part b, as in {@link
 * Wide}.
 *
 * <p>Unlike other values here it changes: operations change this and return it. Sums of products are where most of the time goes, and
 * a new value for each step would be most of the memory that is used. It never leaves the method that made it but as a result.
 */
final class WideFp2 {

    private long a0;
    private long a1;
    private long a2;
    private long a3;
    private long a4;
    private long a5;
    private long a6;
    private long a7;
    private long a8;
    private long a9;
    private long b0;
    private long b1;
    private long b2;
    private long b3;
    private long b4;
    private long b5;
    private long b6;
    private long b7;
    private long b8;
    private long b9;

    private WideFp2(
            long a0,
            long a1,
            long a2,
            long a3,
            long a4,
            long a5,
            long a6,
            long a7,
            long a8,
            long a9,
            long b0,
            long b1,
            long b2,
            long b3,
            long b4,
            long b5,
            long b6,
            long b7,
            long b8,
            long b9) {
        this.a0 = a0;
        this.a1 = a1;
        this.a2 = a2;
        this.a3 = a3;
        this.a4 = a4;
        this.a5 = a5;
        this.a6 = a6;
        this.a7 = a7;
        this.a8 = a8;
        this.a9 = a9;
        this.b0 = b0;
        this.b1 = b1;
        this.b2 = b2;
        this.b3 = b3;
        this.b4 = b4;
        this.b5 = b5;
        this.b6 = b6;
        this.b7 = b7;
        this.b8 = b8;
        this.b9 = b9;
    }

    /**
     * The product of a + b·i and c + d·i by Karatsuba: the real part is ac - bd, the imaginary part (a + b)(c + d) - ac - bd. One
     * straight line, as in {@link Wide#product}.
     */
    static WideFp2 product(Fp2 x, Fp2 y) {
        long a0 = x.a0;
        long a1 = x.a1;
        long a2 = x.a2;
        long a3 = x.a3;
        long a4 = x.a4;
        long b0 = x.b0;
        long b1 = x.b1;
        long b2 = x.b2;
        long b3 = x.b3;
        long b4 = x.b4;
        long c0 = y.a0;
        long c1 = y.a1;
        long c2 = y.a2;
        long c3 = y.a3;
        long c4 = y.a4;
        long d0 = y.b0;
        long d1 = y.b1;
        long d2 = y.b2;
        long d3 = y.b3;
        long d4 = y.b4;
        long s0 = a0 + b0;
        long s1 = a1 + b1;
        long s2 = a2 + b2;
        long s3 = a3 + b3;
        long s4 = a4 + b4;
        long t0 = c0 + d0;
        long t1 = c1 + d1;
        long t2 = c2 + d2;
        long t3 = c3 + d3;
        long t4 = c4 + d4;
        long a0High = a0 << Wide.HIGH_SHIFT;
        long a1High = a1 << Wide.HIGH_SHIFT;
        long a2High = a2 << Wide.HIGH_SHIFT;
        long a3High = a3 << Wide.HIGH_SHIFT;
        long a4High = a4 << Wide.HIGH_SHIFT;
        long b0High = b0 << Wide.HIGH_SHIFT;
        long b1High = b1 << Wide.HIGH_SHIFT;
        long b2High = b2 << Wide.HIGH_SHIFT;
        long b3High = b3 << Wide.HIGH_SHIFT;
        long b4High = b4 << Wide.HIGH_SHIFT;
        long c0High = c0 << Wide.HIGH_SHIFT;
        long c1High = c1 << Wide.HIGH_SHIFT;
        long c2High = c2 << Wide.HIGH_SHIFT;
        long c3High = c3 << Wide.HIGH_SHIFT;
        long c4High = c4 << Wide.HIGH_SHIFT;
        long d0High = d0 << Wide.HIGH_SHIFT;
        long d1High = d1 << Wide.HIGH_SHIFT;
        long d2High = d2 << Wide.HIGH_SHIFT;
        long d3High = d3 << Wide.HIGH_SHIFT;
        long d4High = d4 << Wide.HIGH_SHIFT;
        long s0High = s0 << Wide.HIGH_SHIFT;
        long s1High = s1 << Wide.HIGH_SHIFT;
        long s2High = s2 << Wide.HIGH_SHIFT;
        long s3High = s3 << Wide.HIGH_SHIFT;
        long s4High = s4 << Wide.HIGH_SHIFT;
        long t0High = t0 << Wide.HIGH_SHIFT;
        long t1High = t1 << Wide.HIGH_SHIFT;
        long t2High = t2 << Wide.HIGH_SHIFT;
        long t3High = t3 << Wide.HIGH_SHIFT;
        long t4High = t4 << Wide.HIGH_SHIFT;
        long acLow0 = a0 * c0;
        long acLow1 = a0 * c1 + a1 * c0;
        long acLow2 = a0 * c2 + a1 * c1 + a2 * c0;
        long acLow3 = a0 * c3 + a1 * c2 + a2 * c1 + a3 * c0;
        long acLow4 = a0 * c4 + a1 * c3 + a2 * c2 + a3 * c1 + a4 * c0;
        long acLow5 = a1 * c4 + a2 * c3 + a3 * c2 + a4 * c1;
        long acLow6 = a2 * c4 + a3 * c3 + a4 * c2;
        long acLow7 = a3 * c4 + a4 * c3;
        long acLow8 = a4 * c4;
        long acHigh0 = Math.multiplyHigh(a0High, c0High);
        long acHigh1 = Math.multiplyHigh(a0High, c1High) + Math.multiplyHigh(a1High, c0High);
        long acHigh2 = Math.multiplyHigh(a0High, c2High)
                + Math.multiplyHigh(a1High, c1High)
                + Math.multiplyHigh(a2High, c0High);
        long acHigh3 = Math.multiplyHigh(a0High, c3High)
                + Math.multiplyHigh(a1High, c2High)
                + Math.multiplyHigh(a2High, c1High)
                + Math.multiplyHigh(a3High, c0High);
        long acHigh4 = Math.multiplyHigh(a0High, c4High)
                + Math.multiplyHigh(a1High, c3High)
                + Math.multiplyHigh(a2High, c2High)
                + Math.multiplyHigh(a3High, c1High)
                + Math.multiplyHigh(a4High, c0High);
        long acHigh5 = Math.multiplyHigh(a1High, c4High)
                + Math.multiplyHigh(a2High, c3High)
                + Math.multiplyHigh(a3High, c2High)
                + Math.multiplyHigh(a4High, c1High);
        long acHigh6 = Math.multiplyHigh(a2High, c4High)
                + Math.multiplyHigh(a3High, c3High)
                + Math.multiplyHigh(a4High, c2High);
        long acHigh7 = Math.multiplyHigh(a3High, c4High) + Math.multiplyHigh(a4High, c3High);
        long acHigh8 = Math.multiplyHigh(a4High, c4High);
        long bdLow0 = b0 * d0;
        long bdLow1 = b0 * d1 + b1 * d0;
        long bdLow2 = b0 * d2 + b1 * d1 + b2 * d0;
        long bdLow3 = b0 * d3 + b1 * d2 + b2 * d1 + b3 * d0;
        long bdLow4 = b0 * d4 + b1 * d3 + b2 * d2 + b3 * d1 + b4 * d0;
        long bdLow5 = b1 * d4 + b2 * d3 + b3 * d2 + b4 * d1;
        long bdLow6 = b2 * d4 + b3 * d3 + b4 * d2;
        long bdLow7 = b3 * d4 + b4 * d3;
        long bdLow8 = b4 * d4;
        long bdHigh0 = Math.multiplyHigh(b0High, d0High);
        long bdHigh1 = Math.multiplyHigh(b0High, d1High) + Math.multiplyHigh(b1High, d0High);
        long bdHigh2 = Math.multiplyHigh(b0High, d2High)
                + Math.multiplyHigh(b1High, d1High)
                + Math.multiplyHigh(b2High, d0High);
        long bdHigh3 = Math.multiplyHigh(b0High, d3High)
                + Math.multiplyHigh(b1High, d2High)
                + Math.multiplyHigh(b2High, d1High)
                + Math.multiplyHigh(b3High, d0High);
        long bdHigh4 = Math.multiplyHigh(b0High, d4High)
                + Math.multiplyHigh(b1High, d3High)
                + Math.multiplyHigh(b2High, d2High)
                + Math.multiplyHigh(b3High, d1High)
                + Math.multiplyHigh(b4High, d0High);
        long bdHigh5 = Math.multiplyHigh(b1High, d4High)
                + Math.multiplyHigh(b2High, d3High)
                + Math.multiplyHigh(b3High, d2High)
                + Math.multiplyHigh(b4High, d1High);
        long bdHigh6 = Math.multiplyHigh(b2High, d4High)
                + Math.multiplyHigh(b3High, d3High)
                + Math.multiplyHigh(b4High, d2High);
        long bdHigh7 = Math.multiplyHigh(b3High, d4High) + Math.multiplyHigh(b4High, d3High);
        long bdHigh8 = Math.multiplyHigh(b4High, d4High);
        long stLow0 = s0 * t0;
        long stLow1 = s0 * t1 + s1 * t0;
        long stLow2 = s0 * t2 + s1 * t1 + s2 * t0;
        long stLow3 = s0 * t3 + s1 * t2 + s2 * t1 + s3 * t0;
        long stLow4 = s0 * t4 + s1 * t3 + s2 * t2 + s3 * t1 + s4 * t0;
        long stLow5 = s1 * t4 + s2 * t3 + s3 * t2 + s4 * t1;
        long stLow6 = s2 * t4 + s3 * t3 + s4 * t2;
        long stLow7 = s3 * t4 + s4 * t3;
        long stLow8 = s4 * t4;
        long stHigh0 = Math.multiplyHigh(s0High, t0High);
        long stHigh1 = Math.multiplyHigh(s0High, t1High) + Math.multiplyHigh(s1High, t0High);
        long stHigh2 = Math.multiplyHigh(s0High, t2High)
                + Math.multiplyHigh(s1High, t1High)
                + Math.multiplyHigh(s2High, t0High);
        long stHigh3 = Math.multiplyHigh(s0High, t3High)
                + Math.multiplyHigh(s1High, t2High)
                + Math.multiplyHigh(s2High, t1High)
                + Math.multiplyHigh(s3High, t0High);
        long stHigh4 = Math.multiplyHigh(s0High, t4High)
                + Math.multiplyHigh(s1High, t3High)
                + Math.multiplyHigh(s2High, t2High)
                + Math.multiplyHigh(s3High, t1High)
                + Math.multiplyHigh(s4High, t0High);
        long stHigh5 = Math.multiplyHigh(s1High, t4High)
                + Math.multiplyHigh(s2High, t3High)
                + Math.multiplyHigh(s3High, t2High)
                + Math.multiplyHigh(s4High, t1High);
        long stHigh6 = Math.multiplyHigh(s2High, t4High)
                + Math.multiplyHigh(s3High, t3High)
                + Math.multiplyHigh(s4High, t2High);
        long stHigh7 = Math.multiplyHigh(s3High, t4High) + Math.multiplyHigh(s4High, t3High);
        long stHigh8 = Math.multiplyHigh(s4High, t4High);
        long realLow0 = acLow0 - bdLow0;
        long realLow1 = acLow1 - bdLow1;
        long realLow2 = acLow2 - bdLow2;
        long realLow3 = acLow3 - bdLow3;
        long realLow4 = acLow4 - bdLow4;
        long realLow5 = acLow5 - bdLow5;
        long realLow6 = acLow6 - bdLow6;
        long realLow7 = acLow7 - bdLow7;
        long realLow8 = acLow8 - bdLow8;
        long realHigh0 = acHigh0 - bdHigh0;
        long realHigh1 = acHigh1 - bdHigh1;
        long realHigh2 = acHigh2 - bdHigh2;
        long realHigh3 = acHigh3 - bdHigh3;
        long realHigh4 = acHigh4 - bdHigh4;
        long realHigh5 = acHigh5 - bdHigh5;
        long realHigh6 = acHigh6 - bdHigh6;
        long realHigh7 = acHigh7 - bdHigh7;
        long realHigh8 = acHigh8 - bdHigh8;
        long imaginaryLow0 = stLow0 - acLow0 - bdLow0;
        long imaginaryLow1 = stLow1 - acLow1 - bdLow1;
        long imaginaryLow2 = stLow2 - acLow2 - bdLow2;
        long imaginaryLow3 = stLow3 - acLow3 - bdLow3;
        long imaginaryLow4 = stLow4 - acLow4 - bdLow4;
        long imaginaryLow5 = stLow5 - acLow5 - bdLow5;
        long imaginaryLow6 = stLow6 - acLow6 - bdLow6;
        long imaginaryLow7 = stLow7 - acLow7 - bdLow7;
        long imaginaryLow8 = stLow8 - acLow8 - bdLow8;
        long imaginaryHigh0 = stHigh0 - acHigh0 - bdHigh0;
        long imaginaryHigh1 = stHigh1 - acHigh1 - bdHigh1;
        long imaginaryHigh2 = stHigh2 - acHigh2 - bdHigh2;
        long imaginaryHigh3 = stHigh3 - acHigh3 - bdHigh3;
        long imaginaryHigh4 = stHigh4 - acHigh4 - bdHigh4;
        long imaginaryHigh5 = stHigh5 - acHigh5 - bdHigh5;
        long imaginaryHigh6 = stHigh6 - acHigh6 - bdHigh6;
        long imaginaryHigh7 = stHigh7 - acHigh7 - bdHigh7;
        long imaginaryHigh8 = stHigh8 - acHigh8 - bdHigh8;
        return new WideFp2(
                realLow0 - (realHigh0 << Fp.LIMB_BITS),
                realLow1 - (realHigh1 << Fp.LIMB_BITS) + realHigh0,
                realLow2 - (realHigh2 << Fp.LIMB_BITS) + realHigh1,
                realLow3 - (realHigh3 << Fp.LIMB_BITS) + realHigh2,
                realLow4 - (realHigh4 << Fp.LIMB_BITS) + realHigh3,
                realLow5 - (realHigh5 << Fp.LIMB_BITS) + realHigh4,
                realLow6 - (realHigh6 << Fp.LIMB_BITS) + realHigh5,
                realLow7 - (realHigh7 << Fp.LIMB_BITS) + realHigh6,
                realLow8 - (realHigh8 << Fp.LIMB_BITS) + realHigh7,
                realHigh8,
                imaginaryLow0 - (imaginaryHigh0 << Fp.LIMB_BITS),
                imaginaryLow1 - (imaginaryHigh1 << Fp.LIMB_BITS) + imaginaryHigh0,
                imaginaryLow2 - (imaginaryHigh2 << Fp.LIMB_BITS) + imaginaryHigh1,
                imaginaryLow3 - (imaginaryHigh3 << Fp.LIMB_BITS) + imaginaryHigh2,
                imaginaryLow4 - (imaginaryHigh4 << Fp.LIMB_BITS) + imaginaryHigh3,
                imaginaryLow5 - (imaginaryHigh5 << Fp.LIMB_BITS) + imaginaryHigh4,
                imaginaryLow6 - (imaginaryHigh6 << Fp.LIMB_BITS) + imaginaryHigh5,
                imaginaryLow7 - (imaginaryHigh7 << Fp.LIMB_BITS) + imaginaryHigh6,
                imaginaryLow8 - (imaginaryHigh8 << Fp.LIMB_BITS) + imaginaryHigh7,
                imaginaryHigh8);
    }

    /** The square of a + b·i: (a + b)(a - b) + 2ab·i. */
    static WideFp2 square(Fp2 x) {
        long a0 = x.a0;
        long a1 = x.a1;
        long a2 = x.a2;
        long a3 = x.a3;
        long a4 = x.a4;
        long b0 = x.b0;
        long b1 = x.b1;
        long b2 = x.b2;
        long b3 = x.b3;
        long b4 = x.b4;
        long s0 = a0 + b0;
        long s1 = a1 + b1;
        long s2 = a2 + b2;
        long s3 = a3 + b3;
        long s4 = a4 + b4;
        long t0 = a0 - b0;
        long t1 = a1 - b1;
        long t2 = a2 - b2;
        long t3 = a3 - b3;
        long t4 = a4 - b4;
        long c0 = a0 << 1;
        long c1 = a1 << 1;
        long c2 = a2 << 1;
        long c3 = a3 << 1;
        long c4 = a4 << 1;
        long s0High = s0 << Wide.HIGH_SHIFT;
        long s1High = s1 << Wide.HIGH_SHIFT;
        long s2High = s2 << Wide.HIGH_SHIFT;
        long s3High = s3 << Wide.HIGH_SHIFT;
        long s4High = s4 << Wide.HIGH_SHIFT;
        long t0High = t0 << Wide.HIGH_SHIFT;
        long t1High = t1 << Wide.HIGH_SHIFT;
        long t2High = t2 << Wide.HIGH_SHIFT;
        long t3High = t3 << Wide.HIGH_SHIFT;
        long t4High = t4 << Wide.HIGH_SHIFT;
        long c0High = c0 << Wide.HIGH_SHIFT;
        long c1High = c1 << Wide.HIGH_SHIFT;
        long c2High = c2 << Wide.HIGH_SHIFT;
        long c3High = c3 << Wide.HIGH_SHIFT;
        long c4High = c4 << Wide.HIGH_SHIFT;
        long b0High = b0 << Wide.HIGH_SHIFT;
        long b1High = b1 << Wide.HIGH_SHIFT;
        long b2High = b2 << Wide.HIGH_SHIFT;
        long b3High = b3 << Wide.HIGH_SHIFT;
        long b4High = b4 << Wide.HIGH_SHIFT;
        long realLow0 = s0 * t0;
        long realLow1 = s0 * t1 + s1 * t0;
        long realLow2 = s0 * t2 + s1 * t1 + s2 * t0;
        long realLow3 = s0 * t3 + s1 * t2 + s2 * t1 + s3 * t0;
        long realLow4 = s0 * t4 + s1 * t3 + s2 * t2 + s3 * t1 + s4 * t0;
        long realLow5 = s1 * t4 + s2 * t3 + s3 * t2 + s4 * t1;
        long realLow6 = s2 * t4 + s3 * t3 + s4 * t2;
        long realLow7 = s3 * t4 + s4 * t3;
        long realLow8 = s4 * t4;
        long realHigh0 = Math.multiplyHigh(s0High, t0High);
        long realHigh1 = Math.multiplyHigh(s0High, t1High) + Math.multiplyHigh(s1High, t0High);
        long realHigh2 = Math.multiplyHigh(s0High, t2High)
                + Math.multiplyHigh(s1High, t1High)
                + Math.multiplyHigh(s2High, t0High);
        long realHigh3 = Math.multiplyHigh(s0High, t3High)
                + Math.multiplyHigh(s1High, t2High)
                + Math.multiplyHigh(s2High, t1High)
                + Math.multiplyHigh(s3High, t0High);
        long realHigh4 = Math.multiplyHigh(s0High, t4High)
                + Math.multiplyHigh(s1High, t3High)
                + Math.multiplyHigh(s2High, t2High)
                + Math.multiplyHigh(s3High, t1High)
                + Math.multiplyHigh(s4High, t0High);
        long realHigh5 = Math.multiplyHigh(s1High, t4High)
                + Math.multiplyHigh(s2High, t3High)
                + Math.multiplyHigh(s3High, t2High)
                + Math.multiplyHigh(s4High, t1High);
        long realHigh6 = Math.multiplyHigh(s2High, t4High)
                + Math.multiplyHigh(s3High, t3High)
                + Math.multiplyHigh(s4High, t2High);
        long realHigh7 = Math.multiplyHigh(s3High, t4High) + Math.multiplyHigh(s4High, t3High);
        long realHigh8 = Math.multiplyHigh(s4High, t4High);
        long imaginaryLow0 = c0 * b0;
        long imaginaryLow1 = c0 * b1 + c1 * b0;
        long imaginaryLow2 = c0 * b2 + c1 * b1 + c2 * b0;
        long imaginaryLow3 = c0 * b3 + c1 * b2 + c2 * b1 + c3 * b0;
        long imaginaryLow4 = c0 * b4 + c1 * b3 + c2 * b2 + c3 * b1 + c4 * b0;
        long imaginaryLow5 = c1 * b4 + c2 * b3 + c3 * b2 + c4 * b1;
        long imaginaryLow6 = c2 * b4 + c3 * b3 + c4 * b2;
        long imaginaryLow7 = c3 * b4 + c4 * b3;
        long imaginaryLow8 = c4 * b4;
        long imaginaryHigh0 = Math.multiplyHigh(c0High, b0High);
        long imaginaryHigh1 = Math.multiplyHigh(c0High, b1High) + Math.multiplyHigh(c1High, b0High);
        long imaginaryHigh2 = Math.multiplyHigh(c0High, b2High)
                + Math.multiplyHigh(c1High, b1High)
                + Math.multiplyHigh(c2High, b0High);
        long imaginaryHigh3 = Math.multiplyHigh(c0High, b3High)
                + Math.multiplyHigh(c1High, b2High)
                + Math.multiplyHigh(c2High, b1High)
                + Math.multiplyHigh(c3High, b0High);
        long imaginaryHigh4 = Math.multiplyHigh(c0High, b4High)
                + Math.multiplyHigh(c1High, b3High)
                + Math.multiplyHigh(c2High, b2High)
                + Math.multiplyHigh(c3High, b1High)
                + Math.multiplyHigh(c4High, b0High);
        long imaginaryHigh5 = Math.multiplyHigh(c1High, b4High)
                + Math.multiplyHigh(c2High, b3High)
                + Math.multiplyHigh(c3High, b2High)
                + Math.multiplyHigh(c4High, b1High);
        long imaginaryHigh6 = Math.multiplyHigh(c2High, b4High)
                + Math.multiplyHigh(c3High, b3High)
                + Math.multiplyHigh(c4High, b2High);
        long imaginaryHigh7 = Math.multiplyHigh(c3High, b4High) + Math.multiplyHigh(c4High, b3High);
        long imaginaryHigh8 = Math.multiplyHigh(c4High, b4High);
        return new WideFp2(
                realLow0 - (realHigh0 << Fp.LIMB_BITS),
                realLow1 - (realHigh1 << Fp.LIMB_BITS) + realHigh0,
                realLow2 - (realHigh2 << Fp.LIMB_BITS) + realHigh1,
                realLow3 - (realHigh3 << Fp.LIMB_BITS) + realHigh2,
                realLow4 - (realHigh4 << Fp.LIMB_BITS) + realHigh3,
                realLow5 - (realHigh5 << Fp.LIMB_BITS) + realHigh4,
                realLow6 - (realHigh6 << Fp.LIMB_BITS) + realHigh5,
                realLow7 - (realHigh7 << Fp.LIMB_BITS) + realHigh6,
                realLow8 - (realHigh8 << Fp.LIMB_BITS) + realHigh7,
                realHigh8,
                imaginaryLow0 - (imaginaryHigh0 << Fp.LIMB_BITS),
                imaginaryLow1 - (imaginaryHigh1 << Fp.LIMB_BITS) + imaginaryHigh0,
                imaginaryLow2 - (imaginaryHigh2 << Fp.LIMB_BITS) + imaginaryHigh1,
                imaginaryLow3 - (imaginaryHigh3 << Fp.LIMB_BITS) + imaginaryHigh2,
                imaginaryLow4 - (imaginaryHigh4 << Fp.LIMB_BITS) + imaginaryHigh3,
                imaginaryLow5 - (imaginaryHigh5 << Fp.LIMB_BITS) + imaginaryHigh4,
                imaginaryLow6 - (imaginaryHigh6 << Fp.LIMB_BITS) + imaginaryHigh5,
                imaginaryLow7 - (imaginaryHigh7 << Fp.LIMB_BITS) + imaginaryHigh6,
                imaginaryLow8 - (imaginaryHigh8 << Fp.LIMB_BITS) + imaginaryHigh7,
                imaginaryHigh8);
    }

    /** The product with an element of Fp. */
    static WideFp2 product(Fp2 x, Fp factor) {
        long a0 = x.a0;
        long a1 = x.a1;
        long a2 = x.a2;
        long a3 = x.a3;
        long a4 = x.a4;
        long b0 = x.b0;
        long b1 = x.b1;
        long b2 = x.b2;
        long b3 = x.b3;
        long b4 = x.b4;
        long c0 = factor.l0;
        long c1 = factor.l1;
        long c2 = factor.l2;
        long c3 = factor.l3;
        long c4 = factor.l4;
        long a0High = a0 << Wide.HIGH_SHIFT;
        long a1High = a1 << Wide.HIGH_SHIFT;
        long a2High = a2 << Wide.HIGH_SHIFT;
        long a3High = a3 << Wide.HIGH_SHIFT;
        long a4High = a4 << Wide.HIGH_SHIFT;
        long b0High = b0 << Wide.HIGH_SHIFT;
        long b1High = b1 << Wide.HIGH_SHIFT;
        long b2High = b2 << Wide.HIGH_SHIFT;
        long b3High = b3 << Wide.HIGH_SHIFT;
        long b4High = b4 << Wide.HIGH_SHIFT;
        long c0High = c0 << Wide.HIGH_SHIFT;
        long c1High = c1 << Wide.HIGH_SHIFT;
        long c2High = c2 << Wide.HIGH_SHIFT;
        long c3High = c3 << Wide.HIGH_SHIFT;
        long c4High = c4 << Wide.HIGH_SHIFT;
        long realLow0 = a0 * c0;
        long realLow1 = a0 * c1 + a1 * c0;
        long realLow2 = a0 * c2 + a1 * c1 + a2 * c0;
        long realLow3 = a0 * c3 + a1 * c2 + a2 * c1 + a3 * c0;
        long realLow4 = a0 * c4 + a1 * c3 + a2 * c2 + a3 * c1 + a4 * c0;
        long realLow5 = a1 * c4 + a2 * c3 + a3 * c2 + a4 * c1;
        long realLow6 = a2 * c4 + a3 * c3 + a4 * c2;
        long realLow7 = a3 * c4 + a4 * c3;
        long realLow8 = a4 * c4;
        long realHigh0 = Math.multiplyHigh(a0High, c0High);
        long realHigh1 = Math.multiplyHigh(a0High, c1High) + Math.multiplyHigh(a1High, c0High);
        long realHigh2 = Math.multiplyHigh(a0High, c2High)
                + Math.multiplyHigh(a1High, c1High)
                + Math.multiplyHigh(a2High, c0High);
        long realHigh3 = Math.multiplyHigh(a0High, c3High)
                + Math.multiplyHigh(a1High, c2High)
                + Math.multiplyHigh(a2High, c1High)
                + Math.multiplyHigh(a3High, c0High);
        long realHigh4 = Math.multiplyHigh(a0High, c4High)
                + Math.multiplyHigh(a1High, c3High)
                + Math.multiplyHigh(a2High, c2High)
                + Math.multiplyHigh(a3High, c1High)
                + Math.multiplyHigh(a4High, c0High);
        long realHigh5 = Math.multiplyHigh(a1High, c4High)
                + Math.multiplyHigh(a2High, c3High)
                + Math.multiplyHigh(a3High, c2High)
                + Math.multiplyHigh(a4High, c1High);
        long realHigh6 = Math.multiplyHigh(a2High, c4High)
                + Math.multiplyHigh(a3High, c3High)
                + Math.multiplyHigh(a4High, c2High);
        long realHigh7 = Math.multiplyHigh(a3High, c4High) + Math.multiplyHigh(a4High, c3High);
        long realHigh8 = Math.multiplyHigh(a4High, c4High);
        long imaginaryLow0 = b0 * c0;
        long imaginaryLow1 = b0 * c1 + b1 * c0;
        long imaginaryLow2 = b0 * c2 + b1 * c1 + b2 * c0;
        long imaginaryLow3 = b0 * c3 + b1 * c2 + b2 * c1 + b3 * c0;
        long imaginaryLow4 = b0 * c4 + b1 * c3 + b2 * c2 + b3 * c1 + b4 * c0;
        long imaginaryLow5 = b1 * c4 + b2 * c3 + b3 * c2 + b4 * c1;
        long imaginaryLow6 = b2 * c4 + b3 * c3 + b4 * c2;
        long imaginaryLow7 = b3 * c4 + b4 * c3;
        long imaginaryLow8 = b4 * c4;
        long imaginaryHigh0 = Math.multiplyHigh(b0High, c0High);
        long imaginaryHigh1 = Math.multiplyHigh(b0High, c1High) + Math.multiplyHigh(b1High, c0High);
        long imaginaryHigh2 = Math.multiplyHigh(b0High, c2High)
                + Math.multiplyHigh(b1High, c1High)
                + Math.multiplyHigh(b2High, c0High);
        long imaginaryHigh3 = Math.multiplyHigh(b0High, c3High)
                + Math.multiplyHigh(b1High, c2High)
                + Math.multiplyHigh(b2High, c1High)
                + Math.multiplyHigh(b3High, c0High);
        long imaginaryHigh4 = Math.multiplyHigh(b0High, c4High)
                + Math.multiplyHigh(b1High, c3High)
                + Math.multiplyHigh(b2High, c2High)
                + Math.multiplyHigh(b3High, c1High)
                + Math.multiplyHigh(b4High, c0High);
        long imaginaryHigh5 = Math.multiplyHigh(b1High, c4High)
                + Math.multiplyHigh(b2High, c3High)
                + Math.multiplyHigh(b3High, c2High)
                + Math.multiplyHigh(b4High, c1High);
        long imaginaryHigh6 = Math.multiplyHigh(b2High, c4High)
                + Math.multiplyHigh(b3High, c3High)
                + Math.multiplyHigh(b4High, c2High);
        long imaginaryHigh7 = Math.multiplyHigh(b3High, c4High) + Math.multiplyHigh(b4High, c3High);
        long imaginaryHigh8 = Math.multiplyHigh(b4High, c4High);
        return new WideFp2(
                realLow0 - (realHigh0 << Fp.LIMB_BITS),
                realLow1 - (realHigh1 << Fp.LIMB_BITS) + realHigh0,
                realLow2 - (realHigh2 << Fp.LIMB_BITS) + realHigh1,
                realLow3 - (realHigh3 << Fp.LIMB_BITS) + realHigh2,
                realLow4 - (realHigh4 << Fp.LIMB_BITS) + realHigh3,
                realLow5 - (realHigh5 << Fp.LIMB_BITS) + realHigh4,
                realLow6 - (realHigh6 << Fp.LIMB_BITS) + realHigh5,
                realLow7 - (realHigh7 << Fp.LIMB_BITS) + realHigh6,
                realLow8 - (realHigh8 << Fp.LIMB_BITS) + realHigh7,
                realHigh8,
                imaginaryLow0 - (imaginaryHigh0 << Fp.LIMB_BITS),
                imaginaryLow1 - (imaginaryHigh1 << Fp.LIMB_BITS) + imaginaryHigh0,
                imaginaryLow2 - (imaginaryHigh2 << Fp.LIMB_BITS) + imaginaryHigh1,
                imaginaryLow3 - (imaginaryHigh3 << Fp.LIMB_BITS) + imaginaryHigh2,
                imaginaryLow4 - (imaginaryHigh4 << Fp.LIMB_BITS) + imaginaryHigh3,
                imaginaryLow5 - (imaginaryHigh5 << Fp.LIMB_BITS) + imaginaryHigh4,
                imaginaryLow6 - (imaginaryHigh6 << Fp.LIMB_BITS) + imaginaryHigh5,
                imaginaryLow7 - (imaginaryHigh7 << Fp.LIMB_BITS) + imaginaryHigh6,
                imaginaryLow8 - (imaginaryHigh8 << Fp.LIMB_BITS) + imaginaryHigh7,
                imaginaryHigh8);
    }

    WideFp2 add(WideFp2 other) {
        a0 += other.a0;
        a1 += other.a1;
        a2 += other.a2;
        a3 += other.a3;
        a4 += other.a4;
        a5 += other.a5;
        a6 += other.a6;
        a7 += other.a7;
        a8 += other.a8;
        a9 += other.a9;
        b0 += other.b0;
        b1 += other.b1;
        b2 += other.b2;
        b3 += other.b3;
        b4 += other.b4;
        b5 += other.b5;
        b6 += other.b6;
        b7 += other.b7;
        b8 += other.b8;
        b9 += other.b9;
        return this;
    }

    WideFp2 twice() {
        a0 <<= 1;
        a1 <<= 1;
        a2 <<= 1;
        a3 <<= 1;
        a4 <<= 1;
        a5 <<= 1;
        a6 <<= 1;
        a7 <<= 1;
        a8 <<= 1;
        a9 <<= 1;
        b0 <<= 1;
        b1 <<= 1;
        b2 <<= 1;
        b3 <<= 1;
        b4 <<= 1;
        b5 <<= 1;
        b6 <<= 1;
        b7 <<= 1;
        b8 <<= 1;
        b9 <<= 1;
        return this;
    }

    WideFp2 subtract(WideFp2 other) {
        a0 -= other.a0;
        a1 -= other.a1;
        a2 -= other.a2;
        a3 -= other.a3;
        a4 -= other.a4;
        a5 -= other.a5;
        a6 -= other.a6;
        a7 -= other.a7;
        a8 -= other.a8;
        a9 -= other.a9;
        b0 -= other.b0;
        b1 -= other.b1;
        b2 -= other.b2;
        b3 -= other.b3;
        b4 -= other.b4;
        b5 -= other.b5;
        b6 -= other.b6;
        b7 -= other.b7;
        b8 -= other.b8;
        b9 -= other.b9;
        return this;
    }

    /** This without both. */
    WideFp2 subtract(WideFp2 first, WideFp2 second) {
        a0 -= first.a0 + second.a0;
        a1 -= first.a1 + second.a1;
        a2 -= first.a2 + second.a2;
        a3 -= first.a3 + second.a3;
        a4 -= first.a4 + second.a4;
        a5 -= first.a5 + second.a5;
        a6 -= first.a6 + second.a6;
        a7 -= first.a7 + second.a7;
        a8 -= first.a8 + second.a8;
        a9 -= first.a9 + second.a9;
        b0 -= first.b0 + second.b0;
        b1 -= first.b1 + second.b1;
        b2 -= first.b2 + second.b2;
        b3 -= first.b3 + second.b3;
        b4 -= first.b4 + second.b4;
        b5 -= first.b5 + second.b5;
        b6 -= first.b6 + second.b6;
        b7 -= first.b7 + second.b7;
        b8 -= first.b8 + second.b8;
        b9 -= first.b9 + second.b9;
        return this;
    }

    /** This and ξ = 1 + i times the other. */
    WideFp2 addTimesXi(WideFp2 other) {
        a0 += other.a0 - other.b0;
        a1 += other.a1 - other.b1;
        a2 += other.a2 - other.b2;
        a3 += other.a3 - other.b3;
        a4 += other.a4 - other.b4;
        a5 += other.a5 - other.b5;
        a6 += other.a6 - other.b6;
        a7 += other.a7 - other.b7;
        a8 += other.a8 - other.b8;
        a9 += other.a9 - other.b9;
        b0 += other.a0 + other.b0;
        b1 += other.a1 + other.b1;
        b2 += other.a2 + other.b2;
        b3 += other.a3 + other.b3;
        b4 += other.a4 + other.b4;
        b5 += other.a5 + other.b5;
        b6 += other.a6 + other.b6;
        b7 += other.a7 + other.b7;
        b8 += other.a8 + other.b8;
        b9 += other.a9 + other.b9;
        return this;
    }

    /** This without ξ = 1 + i times the other. */
    WideFp2 subtractTimesXi(WideFp2 other) {
        a0 -= other.a0 - other.b0;
        a1 -= other.a1 - other.b1;
        a2 -= other.a2 - other.b2;
        a3 -= other.a3 - other.b3;
        a4 -= other.a4 - other.b4;
        a5 -= other.a5 - other.b5;
        a6 -= other.a6 - other.b6;
        a7 -= other.a7 - other.b7;
        a8 -= other.a8 - other.b8;
        a9 -= other.a9 - other.b9;
        b0 -= other.a0 + other.b0;
        b1 -= other.a1 + other.b1;
        b2 -= other.a2 + other.b2;
        b3 -= other.a3 + other.b3;
        b4 -= other.a4 + other.b4;
        b5 -= other.a5 + other.b5;
        b6 -= other.a6 + other.b6;
        b7 -= other.a7 + other.b7;
        b8 -= other.a8 + other.b8;
        b9 -= other.a9 + other.b9;
        return this;
    }

    /** Both parts by {@link Wide#reduce}. */
    Fp2 reduce() {
        long aColumn0 = a0;
        long aM0High = (aColumn0 * Wide.MINUS_INVERSE_OF_P) << Wide.UNUSED_BITS;
        long aM0 = aM0High >> Wide.UNUSED_BITS;
        long aCarry0 = (aColumn0 + aM0 * Wide.P0) >> Fp.LIMB_BITS;
        long aHigh1 = Math.multiplyHigh(aM0High, Wide.P1);
        long aColumn1 = a1 + aM0 * Wide.P1 - (aHigh1 << Fp.LIMB_BITS) + aCarry0;
        long aM1High = (aColumn1 * Wide.MINUS_INVERSE_OF_P) << Wide.UNUSED_BITS;
        long aM1 = aM1High >> Wide.UNUSED_BITS;
        long aCarry1 = (aColumn1 + aM1 * Wide.P0) >> Fp.LIMB_BITS;
        long aHigh2 = Math.multiplyHigh(aM0High, Wide.P2) + Math.multiplyHigh(aM1High, Wide.P1);
        long aColumn2 = a2 + aM0 * Wide.P2 + aM1 * Wide.P1 - (aHigh2 << Fp.LIMB_BITS) + aHigh1 + aCarry1;
        long aM2High = (aColumn2 * Wide.MINUS_INVERSE_OF_P) << Wide.UNUSED_BITS;
        long aM2 = aM2High >> Wide.UNUSED_BITS;
        long aCarry2 = (aColumn2 + aM2 * Wide.P0) >> Fp.LIMB_BITS;
        long aHigh3 = Math.multiplyHigh(aM0High, Wide.P3)
                + Math.multiplyHigh(aM1High, Wide.P2)
                + Math.multiplyHigh(aM2High, Wide.P1);
        long aColumn3 =
                a3 + aM0 * Wide.P3 + aM1 * Wide.P2 + aM2 * Wide.P1 - (aHigh3 << Fp.LIMB_BITS) + aHigh2 + aCarry2;
        long aM3High = (aColumn3 * Wide.MINUS_INVERSE_OF_P) << Wide.UNUSED_BITS;
        long aM3 = aM3High >> Wide.UNUSED_BITS;
        long aCarry3 = (aColumn3 + aM3 * Wide.P0) >> Fp.LIMB_BITS;
        long aHigh4 = Math.multiplyHigh(aM0High, Wide.P4)
                + Math.multiplyHigh(aM1High, Wide.P3)
                + Math.multiplyHigh(aM2High, Wide.P2)
                + Math.multiplyHigh(aM3High, Wide.P1);
        long aColumn4 = a4
                + aM0 * Wide.P4
                + aM1 * Wide.P3
                + aM2 * Wide.P2
                + aM3 * Wide.P1
                - (aHigh4 << Fp.LIMB_BITS)
                + aHigh3
                + aCarry3;
        long aM4High = (aColumn4 * Wide.MINUS_INVERSE_OF_P) << Wide.UNUSED_BITS;
        long aM4 = aM4High >> Wide.UNUSED_BITS;
        long aCarry4 = (aColumn4 + aM4 * Wide.P0) >> Fp.LIMB_BITS;
        long aHigh5 = Math.multiplyHigh(aM1High, Wide.P4)
                + Math.multiplyHigh(aM2High, Wide.P3)
                + Math.multiplyHigh(aM3High, Wide.P2)
                + Math.multiplyHigh(aM4High, Wide.P1);
        long aColumn5 = a5
                + aM1 * Wide.P4
                + aM2 * Wide.P3
                + aM3 * Wide.P2
                + aM4 * Wide.P1
                - (aHigh5 << Fp.LIMB_BITS)
                + aHigh4
                + aCarry4;
        long aHigh6 = Math.multiplyHigh(aM2High, Wide.P4)
                + Math.multiplyHigh(aM3High, Wide.P3)
                + Math.multiplyHigh(aM4High, Wide.P2);
        long aColumn6 = a6 + aM2 * Wide.P4 + aM3 * Wide.P3 + aM4 * Wide.P2 - (aHigh6 << Fp.LIMB_BITS) + aHigh5;
        long aHigh7 = Math.multiplyHigh(aM3High, Wide.P4) + Math.multiplyHigh(aM4High, Wide.P3);
        long aColumn7 = a7 + aM3 * Wide.P4 + aM4 * Wide.P3 - (aHigh7 << Fp.LIMB_BITS) + aHigh6;
        long aHigh8 = Math.multiplyHigh(aM4High, Wide.P4);
        long aColumn8 = a8 + aM4 * Wide.P4 - (aHigh8 << Fp.LIMB_BITS) + aHigh7;
        long aColumn9 = a9 + aHigh8;
        long bColumn0 = b0;
        long bM0High = (bColumn0 * Wide.MINUS_INVERSE_OF_P) << Wide.UNUSED_BITS;
        long bM0 = bM0High >> Wide.UNUSED_BITS;
        long bCarry0 = (bColumn0 + bM0 * Wide.P0) >> Fp.LIMB_BITS;
        long bHigh1 = Math.multiplyHigh(bM0High, Wide.P1);
        long bColumn1 = b1 + bM0 * Wide.P1 - (bHigh1 << Fp.LIMB_BITS) + bCarry0;
        long bM1High = (bColumn1 * Wide.MINUS_INVERSE_OF_P) << Wide.UNUSED_BITS;
        long bM1 = bM1High >> Wide.UNUSED_BITS;
        long bCarry1 = (bColumn1 + bM1 * Wide.P0) >> Fp.LIMB_BITS;
        long bHigh2 = Math.multiplyHigh(bM0High, Wide.P2) + Math.multiplyHigh(bM1High, Wide.P1);
        long bColumn2 = b2 + bM0 * Wide.P2 + bM1 * Wide.P1 - (bHigh2 << Fp.LIMB_BITS) + bHigh1 + bCarry1;
        long bM2High = (bColumn2 * Wide.MINUS_INVERSE_OF_P) << Wide.UNUSED_BITS;
        long bM2 = bM2High >> Wide.UNUSED_BITS;
        long bCarry2 = (bColumn2 + bM2 * Wide.P0) >> Fp.LIMB_BITS;
        long bHigh3 = Math.multiplyHigh(bM0High, Wide.P3)
                + Math.multiplyHigh(bM1High, Wide.P2)
                + Math.multiplyHigh(bM2High, Wide.P1);
        long bColumn3 =
                b3 + bM0 * Wide.P3 + bM1 * Wide.P2 + bM2 * Wide.P1 - (bHigh3 << Fp.LIMB_BITS) + bHigh2 + bCarry2;
        long bM3High = (bColumn3 * Wide.MINUS_INVERSE_OF_P) << Wide.UNUSED_BITS;
        long bM3 = bM3High >> Wide.UNUSED_BITS;
        long bCarry3 = (bColumn3 + bM3 * Wide.P0) >> Fp.LIMB_BITS;
        long bHigh4 = Math.multiplyHigh(bM0High, Wide.P4)
                + Math.multiplyHigh(bM1High, Wide.P3)
                + Math.multiplyHigh(bM2High, Wide.P2)
                + Math.multiplyHigh(bM3High, Wide.P1);
        long bColumn4 = b4
                + bM0 * Wide.P4
                + bM1 * Wide.P3
                + bM2 * Wide.P2
                + bM3 * Wide.P1
                - (bHigh4 << Fp.LIMB_BITS)
                + bHigh3
                + bCarry3;
        long bM4High = (bColumn4 * Wide.MINUS_INVERSE_OF_P) << Wide.UNUSED_BITS;
        long bM4 = bM4High >> Wide.UNUSED_BITS;
        long bCarry4 = (bColumn4 + bM4 * Wide.P0) >> Fp.LIMB_BITS;
        long bHigh5 = Math.multiplyHigh(bM1High, Wide.P4)
                + Math.multiplyHigh(bM2High, Wide.P3)
                + Math.multiplyHigh(bM3High, Wide.P2)
                + Math.multiplyHigh(bM4High, Wide.P1);
        long bColumn5 = b5
                + bM1 * Wide.P4
                + bM2 * Wide.P3
                + bM3 * Wide.P2
                + bM4 * Wide.P1
                - (bHigh5 << Fp.LIMB_BITS)
                + bHigh4
                + bCarry4;
        long bHigh6 = Math.multiplyHigh(bM2High, Wide.P4)
                + Math.multiplyHigh(bM3High, Wide.P3)
                + Math.multiplyHigh(bM4High, Wide.P2);
        long bColumn6 = b6 + bM2 * Wide.P4 + bM3 * Wide.P3 + bM4 * Wide.P2 - (bHigh6 << Fp.LIMB_BITS) + bHigh5;
        long bHigh7 = Math.multiplyHigh(bM3High, Wide.P4) + Math.multiplyHigh(bM4High, Wide.P3);
        long bColumn7 = b7 + bM3 * Wide.P4 + bM4 * Wide.P3 - (bHigh7 << Fp.LIMB_BITS) + bHigh6;
        long bHigh8 = Math.multiplyHigh(bM4High, Wide.P4);
        long bColumn8 = b8 + bM4 * Wide.P4 - (bHigh8 << Fp.LIMB_BITS) + bHigh7;
        long bColumn9 = b9 + bHigh8;
        return new Fp2(
                aColumn5 & Fp.LIMB_MASK,
                (aColumn6 & Fp.LIMB_MASK) + (aColumn5 >> Fp.LIMB_BITS),
                (aColumn7 & Fp.LIMB_MASK) + (aColumn6 >> Fp.LIMB_BITS),
                (aColumn8 & Fp.LIMB_MASK) + (aColumn7 >> Fp.LIMB_BITS),
                aColumn9 + (aColumn8 >> Fp.LIMB_BITS),
                bColumn5 & Fp.LIMB_MASK,
                (bColumn6 & Fp.LIMB_MASK) + (bColumn5 >> Fp.LIMB_BITS),
                (bColumn7 & Fp.LIMB_MASK) + (bColumn6 >> Fp.LIMB_BITS),
                (bColumn8 & Fp.LIMB_MASK) + (bColumn7 >> Fp.LIMB_BITS),
                bColumn9 + (bColumn8 >> Fp.LIMB_BITS));
    }
}
