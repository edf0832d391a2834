package io.shuzheng.evidence.internal;

import io.shuzheng.primitives.InvalidInputException;
import java.util.HexFormat;

/** SHA-256 values as 64 lower-case hexadecimal digits: the one form in which this module writes a hash. */
public final class Hex {

    private static final int SHA256_LENGTH = 64;

    private Hex() {}

    public static String encode(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Returns {@code value}, or refuses it with the name of what it should have been. */
    public static String requireSha256(String value, String what) {
        if (!isSha256(value)) {
            throw new InvalidInputException(what + " must be 64 lower-case hexadecimal digits");
        }
        return value;
    }

    public static boolean isSha256(String value) {
        return value.length() == SHA256_LENGTH && value.chars().allMatch(Hex::isDigit);
    }

    private static boolean isDigit(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }
}
