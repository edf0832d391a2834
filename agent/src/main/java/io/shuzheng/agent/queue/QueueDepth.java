package io.shuzheng.agent.queue;

import java.time.Instant;
import java.util.Optional;

/**
 * How full a queue is.
 *
 * @param waiting items that are due or have been tried already
 * @param scheduled items that are to be handled at a later time
 * @param refused items that were bad
 * @param failed items that were given up
 * @param oldest when the oldest of those waiting was added
 */
public record QueueDepth(long waiting, long scheduled, long refused, long failed, Optional<Instant> oldest) {}
