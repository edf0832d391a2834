package io.shuzheng.anoncreds.internal.number;

import java.math.BigInteger;

/** Numbers as little-endian limbs of {@link Montgomery#LIMB_BITS} bits. */
final class Limbs {

    private Limbs() {}

    /** Fills all limbs; the number is not negative and fits. */
    static void write(BigInteger number, long[] limbs) {
        long[] words = words(number);
        for (int i = 0; i < limbs.length; i++) {
            limbs[i] = bits(words, i * Montgomery.LIMB_BITS) & Montgomery.LIMB_MASK;
        }
    }

    static BigInteger read(long[] limbs) {
        byte[] bytes = new byte[1 + limbs.length * Long.BYTES];
        int end = bytes.length;
        long buffer = 0;
        int buffered = 0;
        for (long limb : limbs) {
            for (int shift = 0; shift < Montgomery.LIMB_BITS; shift += 2) {
                buffer |= ((limb >>> shift) & 3) << buffered;
                buffered += 2;
                if (buffered == Byte.SIZE) {
                    bytes[--end] = (byte) buffer;
                    buffer = 0;
                    buffered = 0;
                }
            }
        }
        bytes[--end] = (byte) buffer;
        return new BigInteger(bytes);
    }

    /** Little-endian words of 64 bits, of a number that is not negative. */
    static long[] words(BigInteger number) {
        byte[] bytes = number.toByteArray();
        long[] words = new long[(bytes.length + Long.BYTES - 1) / Long.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            words[i / Long.BYTES] |= (bytes[bytes.length - 1 - i] & 0xffL) << (Byte.SIZE * (i % Long.BYTES));
        }
        return words;
    }

    /** 64 bits from a position on, zeros beyond the words. */
    static long bits(long[] words, int position) {
        int word = position / Long.SIZE;
        int shift = position % Long.SIZE;
        long low = word < words.length ? words[word] >>> shift : 0;
        long high = shift > 0 && word + 1 < words.length ? words[word + 1] << (Long.SIZE - shift) : 0;
        return low | high;
    }
}
