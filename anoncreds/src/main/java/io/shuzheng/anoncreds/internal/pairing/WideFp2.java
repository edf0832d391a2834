package io.shuzheng.anoncreds.internal.pairing;

/**
 * A sum of products in Fp2 that is not reduced yet.
 *
 * @param a the real part
 * @param b the imaginary part
 */
record WideFp2(Wide a, Wide b) {

    /**
     * The product of a + b·i and c + d·i by Karatsuba: the real part is ac - bd, the imaginary part (a + b)(c + d) - ac - bd. One
     * straight line, as in {@link Wide#product}.
     */
    static WideFp2 product(Fp2 x, Fp2 y) {
        long a0 = x.a().l0;
        long a1 = x.a().l1;
        long a2 = x.a().l2;
        long a3 = x.a().l3;
        long a4 = x.a().l4;
        long b0 = x.b().l0;
        long b1 = x.b().l1;
        long b2 = x.b().l2;
        long b3 = x.b().l3;
        long b4 = x.b().l4;
        long c0 = y.a().l0;
        long c1 = y.a().l1;
        long c2 = y.a().l2;
        long c3 = y.a().l3;
        long c4 = y.a().l4;
        long d0 = y.b().l0;
        long d1 = y.b().l1;
        long d2 = y.b().l2;
        long d3 = y.b().l3;
        long d4 = y.b().l4;
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
        return new WideFp2(
                Wide.ofHalves(
                        acLow0 - bdLow0,
                        acLow1 - bdLow1,
                        acLow2 - bdLow2,
                        acLow3 - bdLow3,
                        acLow4 - bdLow4,
                        acLow5 - bdLow5,
                        acLow6 - bdLow6,
                        acLow7 - bdLow7,
                        acLow8 - bdLow8,
                        acHigh0 - bdHigh0,
                        acHigh1 - bdHigh1,
                        acHigh2 - bdHigh2,
                        acHigh3 - bdHigh3,
                        acHigh4 - bdHigh4,
                        acHigh5 - bdHigh5,
                        acHigh6 - bdHigh6,
                        acHigh7 - bdHigh7,
                        acHigh8 - bdHigh8),
                Wide.ofHalves(
                        stLow0 - acLow0 - bdLow0,
                        stLow1 - acLow1 - bdLow1,
                        stLow2 - acLow2 - bdLow2,
                        stLow3 - acLow3 - bdLow3,
                        stLow4 - acLow4 - bdLow4,
                        stLow5 - acLow5 - bdLow5,
                        stLow6 - acLow6 - bdLow6,
                        stLow7 - acLow7 - bdLow7,
                        stLow8 - acLow8 - bdLow8,
                        stHigh0 - acHigh0 - bdHigh0,
                        stHigh1 - acHigh1 - bdHigh1,
                        stHigh2 - acHigh2 - bdHigh2,
                        stHigh3 - acHigh3 - bdHigh3,
                        stHigh4 - acHigh4 - bdHigh4,
                        stHigh5 - acHigh5 - bdHigh5,
                        stHigh6 - acHigh6 - bdHigh6,
                        stHigh7 - acHigh7 - bdHigh7,
                        stHigh8 - acHigh8 - bdHigh8));
    }

    /** The square of a + b·i: (a + b)(a - b) + 2ab·i. */
    static WideFp2 square(Fp2 x) {
        return new WideFp2(Wide.product(x.a().add(x.b()), x.a().subtract(x.b())), Wide.product(x.a().twice(), x.b()));
    }

    WideFp2 add(WideFp2 other) {
        return new WideFp2(a.add(other.a), b.add(other.b));
    }

    WideFp2 subtract(WideFp2 other) {
        return new WideFp2(a.subtract(other.a), b.subtract(other.b));
    }

    /** This without both. */
    WideFp2 subtract(WideFp2 first, WideFp2 second) {
        return new WideFp2(a.subtract(first.a, second.a), b.subtract(first.b, second.b));
    }

    /** This and ξ = 1 + i times the other. */
    WideFp2 addTimesXi(WideFp2 other) {
        return new WideFp2(a.addDifference(other.a, other.b), b.addSum(other.a, other.b));
    }

    Fp2 reduce() {
        return new Fp2(a.reduce(), b.reduce());
    }
}
