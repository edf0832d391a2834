package io.shuzheng.anoncreds.curve;

import io.shuzheng.anoncreds.internal.curve.CurveElements;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;

/**
 * Curve elements in bytes of a fixed length: the bytes of points that enter hashes, and a number as 32 bytes, big-endian.
 *
 * <p>What is read has coordinates and numbers in their range. Whether a point is one of its group, writing it tells.
 */
public final class CurveBytes {

    /** Bytes of a point of either group. */
    public static final int POINT = 128;

    /** Bytes of a number modulo the groups' order. */
    public static final int NUMBER = Bn254.ELEMENT_BYTES;

    private static final byte UNCOMPRESSED = 4;

    /** The factor of the Montgomery form. */
    private static final BigInteger R = Bn254.R_INVERSE.modInverse(Bn254.P);

    private static final String ZERO = "1 " + "0".repeat(2 * Bn254.ELEMENT_BYTES);
    private static final String ONE = "2 " + hex(montgomery(BigInteger.ONE));

    private static final byte[] INFINITY_G2 = infinityG2();
    private static final String TEXT_OF_INFINITY_G2 = String.join(" ", ZERO, ZERO, ONE, ZERO, ZERO, ZERO);

    private CurveBytes() {}

    /**
     * A point of G1: 4, the affine coordinates x and y, and zeros.
     *
     * @throws InvalidInputException if it is no point of G1 other than infinity
     */
    public static byte[] of(PointG1 point) {
        return CurveElements.g1(point).bytes();
    }

    /**
     * A point of G2: the affine coordinates x and y.
     *
     * @throws InvalidInputException if it is no point of G2 other than infinity
     */
    public static byte[] of(PointG2 point) {
        return CurveElements.g2(point).bytes();
    }

    /**
     * A point of G2 that may be infinity, which stands as x = 0, y = 1.
     *
     * @throws InvalidInputException if it is no point of G2
     */
    public static byte[] ofAny(PointG2 point) {
        return CurveElements.g2OrInfinity(point).bytes();
    }

    /**
     * A number.
     *
     * @throws InvalidInputException if it is not below the groups' order
     */
    public static byte[] of(GroupOrderElement number) {
        if (!number.isReduced()) {
            throw notReduced();
        }
        return Bn254.bytes(number.value());
    }

    /**
     * Reads a point of G1 other than infinity.
     *
     * @throws InvalidInputException if the bytes are not of the form that {@link #of(PointG1)} writes
     */
    public static PointG1 readG1(byte[] bytes) {
        requireLength(bytes, POINT);
        boolean framed = bytes[0] == UNCOMPRESSED;
        for (int i = 1 + 2 * Bn254.ELEMENT_BYTES; i < POINT; i++) {
            framed &= bytes[i] == 0;
        }
        if (!framed) {
            throw new InvalidInputException("a point of G1 must be 4, two coordinates, and zeros");
        }
        return new PointG1(coordinate(bytes, 1) + " " + coordinate(bytes, 1 + Bn254.ELEMENT_BYTES) + " " + ONE);
    }

    /**
     * Reads a point of G2 other than infinity.
     *
     * @throws InvalidInputException if the bytes are not of the form that {@link #of(PointG2)} writes
     */
    public static PointG2 readG2(byte[] bytes) {
        requireLength(bytes, POINT);
        return new PointG2(String.join(
                " ",
                coordinate(bytes, 0),
                coordinate(bytes, Bn254.ELEMENT_BYTES),
                coordinate(bytes, 2 * Bn254.ELEMENT_BYTES),
                coordinate(bytes, 3 * Bn254.ELEMENT_BYTES),
                ONE,
                ZERO));
    }

    /**
     * Reads a point of G2 that may be infinity.
     *
     * @throws InvalidInputException if the bytes are not of the form that {@link #ofAny(PointG2)} writes
     */
    public static PointG2 readAnyG2(byte[] bytes) {
        return Arrays.equals(bytes, INFINITY_G2) ? new PointG2(TEXT_OF_INFINITY_G2) : readG2(bytes);
    }

    /**
     * Reads a number.
     *
     * @throws InvalidInputException if the bytes are not 32, or the number is not below the groups' order
     */
    public static GroupOrderElement readNumber(byte[] bytes) {
        requireLength(bytes, NUMBER);
        BigInteger value = new BigInteger(1, bytes);
        if (value.compareTo(Bn254.ORDER) >= 0) {
            throw notReduced();
        }
        return new GroupOrderElement(hex(value));
    }

    private static String coordinate(byte[] bytes, int from) {
        BigInteger value = new BigInteger(1, bytes, from, Bn254.ELEMENT_BYTES);
        if (value.compareTo(Bn254.P) >= 0) {
            throw new InvalidInputException("a coordinate must be below the modulus of the curve's field");
        }
        return "1 " + hex(montgomery(value));
    }

    private static BigInteger montgomery(BigInteger value) {
        return value.multiply(R).mod(Bn254.P);
    }

    private static String hex(BigInteger value) {
        String digits = value.toString(16).toUpperCase(Locale.ROOT);
        return "0".repeat(2 * Bn254.ELEMENT_BYTES - digits.length()) + digits;
    }

    private static byte[] infinityG2() {
        byte[] bytes = new byte[POINT];
        bytes[3 * Bn254.ELEMENT_BYTES - 1] = 1;
        return bytes;
    }

    private static void requireLength(byte[] bytes, int length) {
        if (bytes.length != length) {
            throw new InvalidInputException("a curve element must have " + length + " bytes, not " + bytes.length);
        }
    }

    private static InvalidInputException notReduced() {
        return new InvalidInputException("a number must be below the order of the curve's groups");
    }
}
