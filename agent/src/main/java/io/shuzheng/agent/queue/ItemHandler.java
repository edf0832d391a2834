package io.shuzheng.agent.queue;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.primitives.InvalidInputException;

/**
 * Handles the items of one queue.
 *
 * <p>What it writes to the unit of work commits together with the item's completion. It may run several times for one
 * item: after a conflict, after a failure, after a crash.
 */
public interface ItemHandler {

    /**
     * Handles an item.
     *
     * @throws InvalidInputException to refuse the item for good; {@link #refused} then runs
     * @throws RuntimeException of any other kind to have it tried again later
     */
    void handle(QueueItem item, UnitOfWork work);

    /** Runs in a new unit of work that marks the item refused; for telling whoever sent it. */
    void refused(QueueItem item, InvalidInputException reason, UnitOfWork work);
}
