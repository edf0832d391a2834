package io.shuzheng.agent;

import io.shuzheng.agent.queue.QueueDepth;
import io.shuzheng.agent.queue.QueueName;
import java.util.Map;

/**
 * How an agent is at a moment.
 *
 * @param depths how full each queue is
 */
public record Health(LifeCycle state, Status status, Map<QueueName, QueueDepth> depths) {

    /** The health in a word. */
    public enum Status {
        UP,
        /** It runs, but something was given up and waits for an operator. */
        DEGRADED,
        DOWN
    }

    public Health {
        depths = Map.copyOf(depths);
    }

    static Health of(LifeCycle state, Map<QueueName, QueueDepth> depths) {
        boolean failed = depths.values().stream().anyMatch(depth -> depth.failed() > 0);
        Status running = failed ? Status.DEGRADED : Status.UP;
        return new Health(state, state == LifeCycle.RUNNING ? running : Status.DOWN, depths);
    }
}
