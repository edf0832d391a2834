package io.shuzheng.agent.queue;

import io.shuzheng.agent.store.StoreFailureException;

/** An item's lease ran out, and another process has it now; what this one did with it is dropped. */
public final class LeaseLostException extends StoreFailureException {

    public LeaseLostException(QueueItem item) {
        super("the lease was lost: " + item);
    }
}
