package io.shuzheng.primitives;

/**
 * Base58 with the Bitcoin alphabet, without a checksum: the encoding of Indy's DIDs, keys, signatures and Merkle roots.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-msporny-base58-03">The Base58 Encoding Scheme</a>
 */
public final class Base58 {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int RADIX = 58;

    /** So many digits fit into 32 bits, which makes the conversion take a twentieth of the steps. */
    private static final int CHUNK_DIGITS = 5;

    private static final long CHUNK = 656_356_768; // 58^5
    private static final long LIMB_MASK = 0xffff_ffffL;

    /** Longer text is refused: the conversion takes quadratic time, and no value of ours comes near. */
    private static final int MAXIMUM_LENGTH = 16_384;

    private Base58() {}

    /** Encodes bytes; each leading zero byte becomes a leading {@code 1}. */
    public static String encode(byte[] bytes) {
        int zeros = leadingZeros(bytes);
        int[] limbs = limbsOf(bytes);
        char[] digits = new char[bytes.length * 2 + CHUNK_DIGITS];
        int position = digits.length;
        for (int top = topOf(limbs, limbs.length); top > 0; top = topOf(limbs, top)) {
            long chunk = divideByChunk(limbs, top);
            for (int i = 0; i < CHUNK_DIGITS; i++) {
                digits[--position] = ALPHABET.charAt((int) (chunk % RADIX));
                chunk /= RADIX;
            }
        }
        while (position < digits.length && digits[position] == ALPHABET.charAt(0)) {
            position++;
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
        int[] limbs = new int[text.length() * 6 / Integer.SIZE + 1]; // 58 is less than 2^6
        int top = 0;
        for (int start = 0; start < text.length(); start += CHUNK_DIGITS) {
            top = append(limbs, top, text, start, Math.min(start + CHUNK_DIGITS, text.length()));
        }
        return bytesOf(limbs, top, leadingOnes(text));
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

    private static int digit(String text, int position) {
        int digit = ALPHABET.indexOf(text.charAt(position));
        if (digit < 0) {
            throw new InvalidInputException("not a Base58 character at position " + position);
        }
        return digit;
    }

    /** Puts digits after those that the limbs hold, least significant limb first; returns how many limbs are in use then. */
    private static int append(int[] limbs, int top, String text, int start, int end) {
        long factor = 1;
        long carry = 0;
        for (int i = start; i < end; i++) {
            factor *= RADIX;
            carry = carry * RADIX + digit(text, i);
        }
        for (int i = 0; i < top; i++) {
            carry += (limbs[i] & LIMB_MASK) * factor;
            limbs[i] = (int) carry;
            carry >>>= Integer.SIZE;
        }
        if (carry == 0) {
            return top;
        }
        limbs[top] = (int) carry;
        return top + 1;
    }

    /** Divides the limbs, and returns the remainder. */
    private static long divideByChunk(int[] limbs, int top) {
        long remainder = 0;
        for (int i = top - 1; i >= 0; i--) {
            long dividend = remainder << Integer.SIZE | (limbs[i] & LIMB_MASK);
            limbs[i] = (int) (dividend / CHUNK);
            remainder = dividend % CHUNK;
        }
        return remainder;
    }

    /** How many limbs there are up to the most significant one that is not zero. */
    private static int topOf(int[] limbs, int size) {
        int top = size;
        while (top > 0 && limbs[top - 1] == 0) {
            top--;
        }
        return top;
    }

    private static int[] limbsOf(byte[] bytes) {
        int[] limbs = new int[bytes.length / Integer.BYTES + 1];
        for (int i = 0; i < bytes.length; i++) {
            int place = bytes.length - 1 - i;
            limbs[place / Integer.BYTES] |= (bytes[i] & 0xff) << (place % Integer.BYTES * Byte.SIZE);
        }
        return limbs;
    }

    private static byte[] bytesOf(int[] limbs, int top, int zeros) {
        int size = top == 0 ? 0 : top * Integer.BYTES - Integer.numberOfLeadingZeros(limbs[top - 1]) / Byte.SIZE;
        byte[] bytes = new byte[zeros + size];
        for (int place = 0; place < size; place++) {
            bytes[bytes.length - 1 - place] =
                    (byte) (limbs[place / Integer.BYTES] >>> (place % Integer.BYTES * Byte.SIZE));
        }
        return bytes;
    }

    private static int leadingZeros(byte[] bytes) {
        int zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) {
            zeros++;
        }
        return zeros;
    }

    private static int leadingOnes(String text) {
        int ones = 0;
        while (ones < text.length() && text.charAt(ones) == ALPHABET.charAt(0)) {
            ones++;
        }
        return ones;
    }
}
