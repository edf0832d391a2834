package io.shuzheng.pairing;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * A point of G2 whose multiples by thousands of scalars are wanted as bytes, as the tails of a revocation registry are. Takes
 * about 2 MB, and pays from a thousand multiples or so.
 *
 * <p>A scalar becomes odd (by adding the order, which is odd, where it is even) and is then a sum of odd signed digits, one a
 * window: so no digit is zero, and each multiple is a sum of as many points of the table. Takes a time that depends on the
 * scalars only through the processor's caches and where the rare exceptions of {@link AffineSums} occur.
 */
public final class TailTable {

    private static final int WINDOW = 9;

    /** Windows of a scalar plus the order. */
    private static final int WINDOWS = (CurveParameters.ORDER.bitLength() + WINDOW) / WINDOW;

    /** Odd digits of one sign: 1, 3, ... 2^WINDOW - 1. */
    private static final int DIGITS = 1 << (WINDOW - 1);

    private static final int DIGIT_MASK = (1 << (WINDOW + 1)) - 1;

    private final G2Point point;
    /** Of the digit 2j + 1 in window i at [i][j]. */
    private final Fp2[][] x = new Fp2[WINDOWS][DIGITS];

    private final Fp2[][] y = new Fp2[WINDOWS][DIGITS];

    private TailTable(G2Point point) {
        this.point = point;
    }

    /** A table for a point that is not infinity. */
    public static TailTable of(G2Point point) {
        TailTable table = new TailTable(point.toAffine());
        table.fill();
        return table;
    }

    private void fill() {
        G2Point[] bases = new G2Point[WINDOWS];
        G2Point base = point;
        for (int window = 0; window < WINDOWS; window++) {
            bases[window] = base;
            for (int bit = 0; bit < WINDOW; bit++) {
                base = base.twice();
            }
        }
        List<G2Point> first = G2Point.toAffine(Arrays.asList(bases));
        List<G2Point> twice =
                G2Point.toAffine(first.stream().map(G2Point::twice).toList());
        AffineSums sums = new AffineSums(xOf(first), yOf(first));
        Fp2[] stepX = xOf(twice);
        Fp2[] stepY = yOf(twice);
        for (int digit = 0; digit < DIGITS; digit++) {
            for (int window = 0; window < WINDOWS; window++) {
                x[window][digit] = sums.x(window);
                y[window][digit] = sums.y(window);
            }
            sums.add(stepX, stepY);
        }
    }

    private static Fp2[] xOf(List<G2Point> points) {
        return points.stream().map(G2Point::x).toArray(Fp2[]::new);
    }

    private static Fp2[] yOf(List<G2Point> points) {
        return points.stream().map(G2Point::y).toArray(Fp2[]::new);
    }

    /**
     * The multiples one after another, each in {@value G2Point#BYTES} bytes as {@link G2Point#bytes()} has them.
     *
     * @param scalars none of them a multiple of the order
     */
    public byte[] multiples(List<BigInteger> scalars) {
        List<BigInteger> odd = scalars.stream().map(TailTable::odd).toList();
        AffineSums sums = sums(odd);
        byte[] bytes = new byte[scalars.size() * G2Point.BYTES];
        for (int i = 0; i < scalars.size(); i++) {
            byte[] multiple = sums.isExceptional(i)
                    ? point.multiply(scalars.get(i)).bytes()
                    : G2Point.bytes(sums.x(i), sums.y(i));
            System.arraycopy(multiple, 0, bytes, i * G2Point.BYTES, G2Point.BYTES);
        }
        return bytes;
    }

    private AffineSums sums(List<BigInteger> odd) {
        Fp2[] addedX = new Fp2[odd.size()];
        Fp2[] addedY = new Fp2[odd.size()];
        select(odd, 0, addedX, addedY);
        AffineSums sums = new AffineSums(addedX, addedY);
        for (int window = 1; window < WINDOWS; window++) {
            select(odd, window, addedX, addedY);
            sums.add(addedX, addedY);
        }
        return sums;
    }

    /** The points of the table by the scalars' digits in a window. */
    private void select(List<BigInteger> odd, int window, Fp2[] toX, Fp2[] toY) {
        for (int i = 0; i < toX.length; i++) {
            int digit = digit(odd.get(i), window);
            int position = Math.abs(digit) >> 1;
            toX[i] = x[window][position];
            toY[i] = digit < 0 ? y[window][position].negate() : y[window][position];
        }
    }

    /** What remains of an odd number after its lower windows is odd again if each digit is its lowest bits minus 2^WINDOW. */
    private static int digit(BigInteger odd, int window) {
        int bits = odd.shiftRight(window * WINDOW).intValue() | 1;
        return window == WINDOWS - 1 ? bits : (bits & DIGIT_MASK) - (1 << WINDOW);
    }

    private static BigInteger odd(BigInteger scalar) {
        BigInteger reduced = Scalars.reduce(scalar);
        if (reduced.signum() == 0) {
            throw new IllegalArgumentException("a multiple by zero has no affine coordinates");
        }
        return reduced.testBit(0) ? reduced : reduced.add(Scalars.ORDER);
    }
}
