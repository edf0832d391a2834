package io.shuzheng.agent.queue;

import java.time.Instant;
import java.util.Optional;

/** How full a queue is; {@code oldest} is when the oldest waiting item was added. */
public record QueueDepth(long waiting, long refused, long failed, Optional<Instant> oldest) {}
