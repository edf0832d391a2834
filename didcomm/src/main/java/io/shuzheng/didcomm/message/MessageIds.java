package io.shuzheng.didcomm.message;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes the {@code @id} of new messages. */
@FunctionalInterface
public interface MessageIds {

    /** A new id, never given out before. */
    String next();

    /** Random UUIDs of version 4 (RFC 9562). */
    static MessageIds random(SecureRandom random) {
        return () -> {
            long high = (random.nextLong() & ~0xF000L) | 0x4000L;
            long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
            return new UUID(high, low).toString();
        };
    }
}
