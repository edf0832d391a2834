package io.shuzheng.primitives.internal;

import java.math.BigInteger;

/** Numbers below 2^256 as 32 bytes, the least significant first. */
public final class LittleEndian {

    private static final int SIZE = 32;

    private LittleEndian() {}

    public static BigInteger number(byte[] bytes) {
        return new BigInteger(1, reversed(bytes));
    }

    /** The 32 bytes of a number from 0 to 2^256 - 1. */
    public static byte[] bytes(BigInteger number) {
        byte[] bytes = new byte[SIZE];
        byte[] reversed = reversed(number.toByteArray());
        System.arraycopy(reversed, 0, bytes, 0, Math.min(SIZE, reversed.length));
        return bytes;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
