package io.shuzheng.computation;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Random;

/** Random numbers that are the same in every run. */
public final class TestRandom {

    private TestRandom() {}

    /** A stream that {@code seed} determines. */
    public static SecureRandom seeded(long seed) {
        return new Seeded(seed);
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
