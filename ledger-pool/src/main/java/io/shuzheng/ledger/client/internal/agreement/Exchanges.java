package io.shuzheng.ledger.client.internal.agreement;

import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.LedgerUnavailable;
import io.shuzheng.ledger.client.LedgerUnavailable.Reason;
import io.shuzheng.ledger.client.internal.pool.NodeLink;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import tools.jackson.databind.node.ObjectNode;

/** All requests that are on their way. Futures end on the thread that brings the last answer, or on a worker. */
public final class Exchanges {

    /** More than this many requests at once would only wait. */
    private static final int MAXIMUM = 10_000;

    private static final int LOOK_MILLISECONDS = 20;

    private final NodeLink link;
    private final ScheduledExecutorService timer;
    private final Executor workers;
    private final AnswerTimes times;
    private final LongSupplier nanoseconds;
    private final NodeRanking ranking = new NodeRanking();
    private final Map<RequestKey, List<Exchange>> open = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean watching = new AtomicBoolean();

    /**
     * Makes an empty set.
     *
     * @param timer wakes the workers where time is over
     * @param workers end the requests whose time is over
     * @param nanoseconds a time that only grows, as {@link System#nanoTime}
     */
    public Exchanges(
            NodeLink link,
            ScheduledExecutorService timer,
            Executor workers,
            AnswerTimes times,
            LongSupplier nanoseconds) {
        this.link = link;
        this.timer = timer;
        this.workers = workers;
        this.times = times;
        this.nanoseconds = nanoseconds;
    }

    /** Sends a request; the future ends as those of {@link io.shuzheng.ledger.client.IndyPool#submit}. */
    public CompletableFuture<LedgerReply> send(Question question) {
        long now = nanoseconds.getAsLong();
        Exchange exchange = new Exchange(question, link, ranking, times, now);
        if (size.incrementAndGet() > MAXIMUM) {
            size.decrementAndGet();
            return CompletableFuture.failedFuture(
                    new LedgerUnavailable(Reason.CLIENT, "more than " + MAXIMUM + " requests wait for the ledger"));
        }
        add(exchange);
        var unused = exchange.future().whenComplete((reply, failure) -> remove(exchange));
        exchange.start(now);
        watch();
        return exchange.future();
    }

    /** Takes a message of a node; what is about no request of ours is left. */
    public void received(String verkey, ObjectNode message) {
        List<Exchange> meant = RequestKey.of(message).map(open::get).orElse(null);
        if (meant != null) {
            NodeAnswer.of(message)
                    .ifPresent(answer ->
                            meant.forEach(exchange -> exchange.received(verkey, answer, nanoseconds.getAsLong())));
        }
    }

    /** Ends all requests with a failure. */
    public void failAll(LedgerUnavailable failure) {
        open.values().forEach(exchanges -> exchanges.forEach(exchange -> exchange.fail(failure)));
    }

    private void add(Exchange exchange) {
        open.compute(exchange.key(), (key, others) -> {
            List<Exchange> exchanges = others == null ? new CopyOnWriteArrayList<>() : others;
            exchanges.add(exchange);
            return exchanges;
        });
    }

    private void remove(Exchange exchange) {
        size.decrementAndGet();
        open.computeIfPresent(exchange.key(), (key, exchanges) -> {
            exchanges.remove(exchange);
            return exchanges.isEmpty() ? null : exchanges;
        });
    }

    private void watch() {
        if (watching.compareAndSet(false, true)) {
            var unused = timer.schedule(this::look, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        long now = nanoseconds.getAsLong();
        for (List<Exchange> exchanges : open.values()) {
            for (Exchange exchange : exchanges) {
                if (exchange.isDue(now)) {
                    workers.execute(() -> exchange.onTime(now));
                }
            }
        }
        watching.set(false);
        if (!open.isEmpty()) {
            watch();
        }
    }
}
