package io.shuzheng.evidence.internal;

import io.shuzheng.primitives.InvalidInputException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 values as 64 lower-case hexadecimal digits: the one form in which this module writes a hash. */
public final class Hex {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

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
        return SHA256.matcher(value).matches();
    }
}
