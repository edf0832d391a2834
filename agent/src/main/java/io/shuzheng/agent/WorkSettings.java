package io.shuzheng.agent;

import io.shuzheng.agent.queue.RetryPolicy;
import io.shuzheng.primitives.InvalidInputException;
import java.time.Duration;

/**
 * How an agent works through its queues.
 *
 * @param instance names this process among those that share the wallet's database; the same after a restart
 * @param handlers how many messages, and how much background work, are handled at a time
 * @param deliveries how many messages are delivered at a time
 * @param handling when to try again what failed inside
 * @param delivery when to try again to reach a peer
 * @param remembered for how long messages are recognised that were handled before
 */
public record WorkSettings(
        String instance,
        int handlers,
        int deliveries,
        RetryPolicy handling,
        RetryPolicy delivery,
        Duration remembered) {

    /** The only process of its agent, with eight handlers and eight deliveries at a time. */
    public static final WorkSettings DEFAULT =
            new WorkSettings("main", 8, 8, RetryPolicy.forHandling(), RetryPolicy.forDelivery(), Duration.ofDays(7));

    public WorkSettings {
        require(!instance.isBlank(), "a name for this process");
        require(handlers >= 1 && handlers <= 256, "1 to 256 handlers");
        require(deliveries >= 1 && deliveries <= 256, "1 to 256 deliveries at a time");
        require(!remembered.isNegative(), "a time to remember messages");
    }

    /** The same for one of several processes. */
    public WorkSettings as(String newInstance) {
        return new WorkSettings(newInstance, handlers, deliveries, handling, delivery, remembered);
    }

    /** The same with other retries. */
    public WorkSettings retrying(RetryPolicy newHandling, RetryPolicy newDelivery) {
        return new WorkSettings(instance, handlers, deliveries, newHandling, newDelivery, remembered);
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new InvalidInputException("an agent needs " + what);
        }
    }
}
