package io.shuzheng.agent.queue;

import io.shuzheng.primitives.InvalidInputException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When to try again: a delay that doubles from the first to the longest, each drawn from its upper half, so that what
 * failed together does not come back together.
 *
 * @param mostAttempts after so many an item has failed
 */
public record RetryPolicy(Duration first, Duration longest, int mostAttempts) {

    public RetryPolicy {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || mostAttempts < 1) {
            throw new InvalidInputException(
                    "a retry policy has delays above zero, the first not the longer, and attempts");
        }
    }

    /** For messages to peers: 100 ms to 10 s, and never given up. */
    public static RetryPolicy forDelivery() {
        return new RetryPolicy(Duration.ofMillis(100), Duration.ofSeconds(10), Integer.MAX_VALUE);
    }

    /** For handlers and background work: 100 ms to 1 minute, 40 times, about half an hour in all. */
    public static RetryPolicy forHandling() {
        return new RetryPolicy(Duration.ofMillis(100), Duration.ofMinutes(1), 40);
    }

    boolean givesUpAfter(int attempt) {
        return attempt >= mostAttempts;
    }

    /** How long to wait after this attempt, counted from 1. */
    Duration delayAfter(int attempt, RandomGenerator random) {
        long doubled = first.toMillis() << Math.min(attempt - 1, 20);
        long full = Math.min(Math.max(doubled, 2), longest.toMillis());
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }
}
