package io.shuzheng.agent.work;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.primitives.InvalidInputException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Does one type of background work.
 *
 * <p>What it writes to the unit of work commits with the work's completion. What it does elsewhere, on a ledger for
 * instance, may happen again after a crash and must be idempotent.
 */
public interface WorkHandler {

    /** The type of work, a fixed word. */
    String type();

    /**
     * Does the work.
     *
     * @throws InvalidInputException to give it up for good
     * @throws RuntimeException of any other kind to have it tried again later
     */
    void handle(ObjectNode payload, UnitOfWork work);

    /** Runs in the unit of work that gives work up for good. */
    default void refused(ObjectNode payload, InvalidInputException reason, UnitOfWork work) {}
}
