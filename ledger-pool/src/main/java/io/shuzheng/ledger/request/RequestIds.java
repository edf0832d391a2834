package io.shuzheng.ledger.request;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers requests: the ledger takes a number as used once it was used by the same author for another payload. */
@FunctionalInterface
public interface RequestIds {

    /** The next number: positive, and never the same twice. */
    long next();

    /** Nanoseconds since 1970, as Indy's clients number, pushed on where the clock does not advance. */
    static RequestIds ofClock(Clock clock) {
        AtomicLong last = new AtomicLong();
        return () -> last.updateAndGet(previous -> Math.max(previous + 1, nanoseconds(clock.instant())));
    }

    private static long nanoseconds(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }
}
