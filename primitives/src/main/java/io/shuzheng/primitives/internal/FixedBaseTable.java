package io.shuzheng.primitives.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The multiples j · 2^(wi) · P of one point P for all i and for j from 1 to 2^(w-1), so that a multiple of P is a sum of one
 * of them for each w bits of the scalar, and no point is doubled.
 */
public final class FixedBaseTable {

    private static final int SCALAR_BITS = 253;

    private final int width;
    private final int windows;
    private final AffinePoint[] points;

    private FixedBaseTable(int width, int windows, AffinePoint[] points) {
        this.width = width;
        this.windows = windows;
        this.points = points;
    }

    /**
     * Computes the table of a point.
     *
     * @param width w, 2 to 8: with each more, half as large again fewer additions, and nearly twice the memory: 86 kB for 4, 157 kB for 5
     */
    public static FixedBaseTable of(EdwardsPoint point, int width) {
        int windows = (SCALAR_BITS + width) / width;
        List<EdwardsPoint> multiples = new ArrayList<>();
        EdwardsPoint first = point;
        for (int window = 0; window < windows; window++) {
            EdwardsPoint multiple = first;
            multiples.add(multiple);
            for (int j = 2; j <= half(width); j++) {
                multiple = multiple.plus(first);
                multiples.add(multiple);
            }
            first = multiple.plus(multiple);
        }
        return new FixedBaseTable(width, windows, AffinePoints.of(multiples));
    }

    /** Adds the scalar's multiple of the point to a sum. The scalar is below 2^253. */
    public void add(BigInteger scalar, PointSum sum) {
        addDigits(scalar, sum, 1);
    }

    /** Subtracts the scalar's multiple of the point from a sum. The scalar is below 2^253. */
    public void subtract(BigInteger scalar, PointSum sum) {
        addDigits(scalar, sum, -1);
    }

    /** The digits run from 1 - 2^(w-1) to 2^(w-1): a larger one borrows from the next. */
    private void addDigits(BigInteger scalar, PointSum sum, int sign) {
        byte[] bits = LittleEndian.bytes(scalar);
        int carry = 0;
        for (int window = 0; window < windows; window++) {
            int digit = bits(bits, window * width) + carry;
            carry = digit > half(width) ? 1 : 0;
            addDigit(window, sign * (digit - (carry << width)), sum);
        }
    }

    private void addDigit(int window, int digit, PointSum sum) {
        int first = window * half(width) - 1;
        if (digit > 0) {
            sum.add(points[first + digit]);
        } else if (digit < 0) {
            sum.subtract(points[first - digit]);
        }
    }

    private int bits(byte[] number, int position) {
        int at = position >> 3;
        int low = number[at] & 0xff;
        int high = at + 1 < number.length ? number[at + 1] & 0xff : 0;
        return ((low | (high << 8)) >> (position & 7)) & ((1 << width) - 1);
    }

    private static int half(int width) {
        return 1 << (width - 1);
    }
}
