package io.shuzheng.primitives;

import java.util.Arrays;

/**
 * Base58 with the Bitcoin alphabet, without a checksum: the encoding of Indy's DIDs, keys, signatures and Merkle roots.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-msporny-base58-03">The Base58 Encoding Scheme</a>
 */
public final class Base58 {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int RADIX = 58;

    /** Longer text is refused: the conversion takes quadratic time, and no value of ours comes near. */
    private static final int MAXIMUM_LENGTH = 16_384;

    private Base58() {}

    /** Encodes bytes; each leading zero byte becomes a leading {@code 1}. */
    public static String encode(byte[] bytes) {
        int zeros = skipZeros(bytes, 0);
        byte[] number = Arrays.copyOf(bytes, bytes.length);
        char[] digits = new char[bytes.length * 2];
        int position = digits.length;
        for (int start = zeros; start < number.length; ) {
            digits[--position] = ALPHABET.charAt(divideInPlace(number, start, 256, RADIX));
            start = skipZeros(number, start);
        }
        return "1".repeat(zeros) + new String(digits, position, digits.length - position);
    }

    /**
     * Decodes text.
     *
     * @throws InvalidInputException if a character is not of the alphabet, or the text is longer than 16,384 characters
     */
    public static byte[] decode(String text) {
        if (text.length() > MAXIMUM_LENGTH) {
            throw new InvalidInputException("Base58 text is longer than " + MAXIMUM_LENGTH + " characters");
        }
        byte[] number = digitsOf(text);
        int zeros = skipZeros(number, 0);
        byte[] bytes = new byte[text.length()];
        int position = bytes.length;
        for (int start = zeros; start < number.length; ) {
            bytes[--position] = (byte) divideInPlace(number, start, RADIX, 256);
            start = skipZeros(number, start);
        }
        return Arrays.copyOfRange(bytes, position - zeros, bytes.length);
    }

    /**
     * Decodes text that a stranger gives as the encoding of so many bytes. Text that is too long for them is refused before
     * the conversion: one that takes quadratic time could be asked for thousands of times in one message.
     *
     * @param size the most bytes that are expected; whether there are fewer is for the caller to check
     * @throws InvalidInputException as {@link #decode(String)}, or if the text is too long for {@code size} bytes
     */
    public static byte[] decode(String text, int size) {
        if (text.length() > longestTextOf(size)) {
            throw new InvalidInputException("Base58 text is too long for " + size + " bytes");
        }
        return decode(text);
    }

    /** A byte takes log 256 / log 58 = 1.3657 characters. */
    private static long longestTextOf(int size) {
        return size * 1_366L / 1_000 + 1;
    }

    private static byte[] digitsOf(String text) {
        byte[] digits = new byte[text.length()];
        for (int i = 0; i < digits.length; i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new InvalidInputException("not a Base58 character at position " + i);
            }
            digits[i] = (byte) digit;
        }
        return digits;
    }

    private static int skipZeros(byte[] number, int start) {
        int position = start;
        while (position < number.length && number[position] == 0) {
            position++;
        }
        return position;
    }

    private static int divideInPlace(byte[] number, int start, int base, int divisor) {
        int remainder = 0;
        for (int i = start; i < number.length; i++) {
            int digit = remainder * base + (number[i] & 0xff);
            number[i] = (byte) (digit / divisor);
            remainder = digit % divisor;
        }
        return remainder;
    }
}
