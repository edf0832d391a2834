package io.shuzheng.ledger.client.internal.pool;

import io.shuzheng.ledger.client.GenesisNode;
import io.shuzheng.ledger.client.LedgerUnavailable;
import io.shuzheng.ledger.client.LedgerUnavailable.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** What is known of the pool, and its refreshes: one at a time. */
public final class PoolTracker {

    private final NodeLink link;
    private final Consumer<List<GenesisNode>> onNodes;
    private final ScheduledExecutorService timer;
    private final Duration patience;
    private final Duration deadline;
    private volatile PoolLedger ledger;
    private Optional<Running> running = Optional.empty();

    private record Running(PoolRefresh refresh, CompletableFuture<PoolLedger> applied) {}

    /**
     * Begins with what the genesis says.
     *
     * @param onNodes told of the nodes at once, and whenever they change
     * @param timer lets refreshes ask, and ask again
     * @param patience how long nodes may take before they, or others, are asked again
     * @param deadline how long a refresh may take
     */
    public PoolTracker(
            PoolLedger genesis,
            NodeLink link,
            Consumer<List<GenesisNode>> onNodes,
            ScheduledExecutorService timer,
            Duration patience,
            Duration deadline) {
        this.ledger = genesis;
        this.link = link;
        this.onNodes = onNodes;
        this.timer = timer;
        this.patience = patience;
        this.deadline = deadline;
        onNodes.accept(genesis.nodes());
    }

    /** What is known now. */
    public PoolLedger ledger() {
        return ledger;
    }

    /** Asks the network for what is new; joins a refresh that is under way. */
    public synchronized CompletableFuture<PoolLedger> refresh() {
        return running.orElseGet(this::begin).applied().copy();
    }

    /** Takes a message for which {@link PoolMessages#isAnswer} holds. */
    public void received(String verkey, ObjectNode message) {
        current().ifPresent(current -> current.refresh().received(verkey, message));
    }

    /** Ends a refresh that is under way. */
    public void fail(LedgerUnavailable failure) {
        current().ifPresent(current -> current.refresh().fail(failure));
    }

    private synchronized Optional<Running> current() {
        return running;
    }

    private Running begin() {
        PoolRefresh refresh = new PoolRefresh(ledger, link);
        CompletableFuture<PoolLedger> result = refresh.result();
        Future<?> asking = timer.scheduleWithFixedDelay(refresh::ask, 0, patience.toMillis(), TimeUnit.MILLISECONDS);
        Future<?> end = timer.schedule(
                () -> refresh.fail(new LedgerUnavailable(
                        Reason.TIMEOUT, "too few nodes told the state of the pool ledger in time")),
                deadline.toMillis(),
                TimeUnit.MILLISECONDS);
        CompletableFuture<PoolLedger> applied = result.whenComplete((found, failure) -> {
            asking.cancel(false);
            end.cancel(false);
            finish(Optional.ofNullable(found));
        });
        Running started = new Running(refresh, applied);
        running = Optional.of(started);
        return started;
    }

    private synchronized void finish(Optional<PoolLedger> found) {
        running = Optional.empty();
        found.filter(newer -> newer.size() > ledger.size()).ifPresent(newer -> {
            ledger = newer;
            onNodes.accept(newer.nodes());
        });
    }
}
