package io.shuzheng.ledger.client;

import io.shuzheng.primitives.InvalidInputException;
import java.time.Duration;

/**
 * How long a client waits, and for how long an answer is fresh. Whole seconds.
 *
 * @param acknowledgeTimeout until a node has answered or acknowledged; then another one is asked
 * @param replyTimeout until a node that has acknowledged has answered
 * @param deadline until a request fails whatever the nodes do
 * @param connectionAge how long a connection of the native client takes new requests before a new one (with new keys)
 *     is made; the client in Java keeps its connections
 * @param freshness how old a signed state may be to count as proof alone; older ones need more than f equal answers
 */
public record PoolSettings(
        Duration acknowledgeTimeout,
        Duration replyTimeout,
        Duration deadline,
        Duration connectionAge,
        Duration freshness) {

    public PoolSettings {
        requirePositive(acknowledgeTimeout);
        requirePositive(replyTimeout);
        requirePositive(deadline);
        requirePositive(connectionAge);
        requirePositive(freshness);
    }

    /** 5 s to acknowledge, 30 s to reply, 60 s in all, connections of a minute, states of 10 minutes: idle nodes sign theirs every 5. */
    public static PoolSettings defaults() {
        return new PoolSettings(
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofMinutes(10));
    }

    /** These settings with other time limits of a request. */
    public PoolSettings withTimeouts(Duration acknowledge, Duration reply, Duration all) {
        return new PoolSettings(acknowledge, reply, all, connectionAge, freshness);
    }

    private static void requirePositive(Duration duration) {
        if (duration.toSeconds() < 1) {
            throw new InvalidInputException("a pool's time limits are a second or more, not " + duration);
        }
    }
}
