package io.shuzheng.anoncreds.internal.proof;

import java.math.BigInteger;
import java.util.Arrays;

/** The form in which numbers enter a hash. */
public final class HashInput {

    private HashInput() {}

    /** A number that is not negative in the fewest bytes, big-endian; zero has none. */
    public static byte[] of(BigInteger number) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("a hashed number is never negative");
        }
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
