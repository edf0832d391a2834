package io.shuzheng.ledger.client.internal.agreement;

import io.shuzheng.ledger.client.PoolSettings;

/**
 * How long nodes may take, in nanoseconds.
 *
 * @param acknowledge until a node has answered or acknowledged
 * @param reply until a node that has acknowledged has answered
 * @param deadline until the request fails whatever nodes do
 */
public record AnswerTimes(long acknowledge, long reply, long deadline) {

    /** The times of a pool's settings. */
    public static AnswerTimes of(PoolSettings settings) {
        return new AnswerTimes(
                settings.acknowledgeTimeout().toNanos(),
                settings.replyTimeout().toNanos(),
                settings.deadline().toNanos());
    }
}
