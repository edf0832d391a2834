package io.shuzheng.computation;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Random numbers that are the same in every run. */
public final class TestRandom {

    private TestRandom() {}

    /** A stream that {@code seed} determines. */
    public static SecureRandom seeded(long seed) {
        return new Seeded(seed);
    }

    /**
     * Gives exactly these numbers, one after another, to whoever draws integers of {@code bits} bits; then it fails.
     */
    public static SecureRandom scripted(int bits, BigInteger... numbers) {
        return new Scripted(bits, List.of(numbers));
    }

    private static final class Scripted extends SecureRandom {

        private final int bits;
        private final Deque<BigInteger> numbers;

        Scripted(int bits, List<BigInteger> numbers) {
            this.bits = bits;
            this.numbers = new ArrayDeque<>(numbers);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != (bits + 7) / 8) {
                throw new IllegalStateException("an integer of another size was drawn");
            }
            byte[] number = numbers.remove().toByteArray();
            int length = Math.min(number.length, bytes.length);
            Arrays.fill(bytes, (byte) 0);
            System.arraycopy(number, number.length - length, bytes, bytes.length - length, length);
        }
    }

    private static final class Seeded extends SecureRandom {

        private final Random random;

        Seeded(long seed) {
            this.random = new Random(seed);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }

        @Override
        public int nextInt() {
            byte[] bytes = new byte[4];
            nextBytes(bytes);
            return ByteBuffer.wrap(bytes).getInt();
        }
    }
}
