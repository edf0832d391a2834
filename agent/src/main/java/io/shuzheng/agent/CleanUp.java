package io.shuzheng.agent;

import io.shuzheng.agent.queue.DurableQueue;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.agent.work.BackgroundWork;
import io.shuzheng.agent.work.WorkHandler;
import io.shuzheng.agent.work.WorkItem;
import io.shuzheng.primitives.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Forgets, once a day, queue items that were done or refused long ago. */
final class CleanUp implements WorkHandler {

    private static final String TYPE = "clean-up";

    private final WalletStore store;
    private final BackgroundWork background;
    private final List<DurableQueue> queues;
    private final Duration remembered;
    private final Clock clock;

    CleanUp(WalletStore store, BackgroundWork background, List<DurableQueue> queues, Duration remembered, Clock clock) {
        this.store = store;
        this.background = background;
        this.queues = List.copyOf(queues);
        this.remembered = remembered;
        this.clock = clock;
    }

    /** Has it done today, unless it was. */
    void schedule() {
        store.run(work -> schedule(work, clock.instant()));
    }

    private void schedule(UnitOfWork work, Instant due) {
        String day = due.truncatedTo(ChronoUnit.DAYS).toString();
        background.schedule(work, WorkItem.of(TYPE, Json.object()).onceBy(day).due(due));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void handle(ObjectNode payload, UnitOfWork work) {
        Instant now = clock.instant();
        queues.forEach(queue -> queue.prune(work, now.minus(remembered)));
        schedule(work, now.plus(1, ChronoUnit.DAYS));
    }
}
