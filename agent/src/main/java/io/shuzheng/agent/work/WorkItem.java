package io.shuzheng.agent.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something to be done after a commit.
 *
 * @param type which {@link WorkHandler} does it
 * @param payload what the handler needs to know
 * @param lane work of one lane is done one after another; empty: no order
 * @param onceBy a key; the same work again is dropped, also after it was done
 * @param due when to do it first; empty: now
 */
public record WorkItem(
        String type, ObjectNode payload, List<String> lane, Optional<String> onceBy, Optional<Instant> due) {

    public WorkItem {
        lane = List.copyOf(lane);
    }

    /** Work to be done now, in no order. */
    public static WorkItem of(String type, ObjectNode payload) {
        return new WorkItem(type, payload, List.of(), Optional.empty(), Optional.empty());
    }

    public WorkItem inLane(String... words) {
        return new WorkItem(type, payload, List.of(words), onceBy, due);
    }

    public WorkItem onceBy(String key) {
        return new WorkItem(type, payload, lane, Optional.of(key), due);
    }

    public WorkItem due(Instant time) {
        return new WorkItem(type, payload, lane, onceBy, Optional.of(time));
    }

    /** Leaves out the payload, which may be secret. */
    @Override
    public String toString() {
        return "WorkItem[" + type + "]";
    }
}
