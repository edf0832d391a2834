package io.shuzheng.anoncreds.internal.number;

import io.shuzheng.primitives.InternalFailureException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/** How numbers are hashed: with SHA-256, each in its fewest bytes, big-endian, with nothing between them. */
public final class NumberHash {

    private NumberHash() {}

    /** The hash of the numbers, none negative, as a number of at most 256 bits. */
    public static BigInteger of(List<BigInteger> numbers) {
        MessageDigest sha256 = sha256();
        numbers.forEach(number -> sha256.update(bytes(number)));
        return new BigInteger(1, sha256.digest());
    }

    /** A number that is not negative in its fewest bytes, big-endian; zero has none. */
    public static byte[] bytes(BigInteger number) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("a hashed number is never negative");
        }
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    /** A new SHA-256, for hashes that have more in them than numbers. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new InternalFailureException("this JVM has no SHA-256", e);
        }
    }
}
