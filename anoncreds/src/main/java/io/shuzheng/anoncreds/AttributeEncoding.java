package io.shuzheng.anoncreds;

import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * Turns an attribute's raw text into the number that is signed.
 *
 * <p>The decimal text of an integer of 32 bits (an optional sign and ASCII digits) stands for itself; any other text is the
 * SHA-256 of its UTF-8, read as a big-endian number. Several texts can stand for one integer ({@code 7}, {@code +7},
 * {@code 007}): a proof tells them apart no more than the signature does.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#encoding-attribute-data">AnonCreds, "Encoding attribute
 *     data"</a>
 */
public final class AttributeEncoding {

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final BigInteger MIN = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Integer.MAX_VALUE);

    /** Digits beyond which a text is no 32-bit integer unless it starts with zeros. */
    private static final int INTEGER_DIGITS = 10;

    private AttributeEncoding() {}

    /**
     * The number for a raw text.
     *
     * @throws InvalidInputException if the text has an unpaired surrogate and therefore no UTF-8 form
     */
    public static BigInteger encode(String raw) {
        if (INTEGER.matcher(raw).matches()) {
            String digits = stripLeadingZeros(raw);
            if (digits.length() <= INTEGER_DIGITS) {
                BigInteger value = new BigInteger(raw.startsWith("-") ? "-" + digits : digits);
                if (value.compareTo(MIN) >= 0 && value.compareTo(MAX) <= 0) {
                    return value;
                }
            }
        }
        return new BigInteger(1, sha256(utf8(raw)));
    }

    /** Whether predicates hold on this text in the sense in which it was meant: it is an integer of 32 bits. */
    public static boolean isInteger(String raw) {
        return INTEGER.matcher(raw).matches()
                && stripLeadingZeros(raw).length() <= INTEGER_DIGITS
                && encode(raw).bitLength() < Integer.SIZE;
    }

    private static String stripLeadingZeros(String integer) {
        String digits = integer.startsWith("-") || integer.startsWith("+") ? integer.substring(1) : integer;
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static byte[] utf8(String raw) {
        try {
            ByteBuffer buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(raw));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("an attribute value must not have an unpaired surrogate", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new InternalFailureException("this JVM has no SHA-256", e);
        }
    }
}
