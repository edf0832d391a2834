package io.shuzheng.agent.queue;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item that this process has leased.
 *
 * @param attempt 1 for the first time that it is handled
 */
public record QueueItem(QueueName queue, long position, String id, int attempt, Instant createdAt, ObjectNode content) {

    /** Leaves out the content, which may be secret. */
    @Override
    public String toString() {
        return queue + " item " + id + " attempt " + attempt;
    }
}
