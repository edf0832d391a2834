package io.shuzheng.agent.queue;

import io.shuzheng.primitives.InvalidInputException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item to add.
 *
 * @param lane words that name the lane; stored as a keyed hash. No words: a lane of its own
 * @param onceBy a key; a later item of this queue with the same key is dropped, also after this one is done
 * @param due when it may be handled first; empty: now
 */
public record NewItem(ObjectNode content, List<String> lane, Optional<String> onceBy, Optional<Instant> due) {

    public NewItem {
        lane = List.copyOf(lane);
        if (onceBy.filter(String::isEmpty).isPresent()) {
            throw new InvalidInputException("the key by which an item is unique is empty");
        }
    }

    /** An item in a lane of its own, due now. */
    public static NewItem of(ObjectNode content) {
        return new NewItem(content, List.of(), Optional.empty(), Optional.empty());
    }

    public NewItem inLane(String... words) {
        return new NewItem(content, List.of(words), onceBy, due);
    }

    public NewItem onceBy(String key) {
        return new NewItem(content, lane, Optional.of(key), due);
    }

    public NewItem due(Instant time) {
        return new NewItem(content, lane, onceBy, Optional.of(time));
    }

    /** Leaves out the content, which may be secret. */
    @Override
    public String toString() {
        return "NewItem[due=" + due + "]";
    }
}
