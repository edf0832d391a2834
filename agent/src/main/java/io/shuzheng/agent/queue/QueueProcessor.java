package io.shuzheng.agent.queue;

import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.primitives.InvalidInputException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Leases items of one queue and has them handled, several at a time but one a lane.
 *
 * <p>Its workers are platform threads: handlers call native code and SQLite, which would pin virtual ones.
 */
public final class QueueProcessor implements AutoCloseable {

    /** From this attempt on a failure is worth telling: messages overtake each other, and wait a moment for what is missing. */
    private static final int FIRST_NEWS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(QueueProcessor.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(2);
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(2);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final WalletStore store;
    private final DurableQueue queue;
    private final ItemHandler handler;
    private final RetryPolicy retry;
    private final Clock clock;
    private final RandomGenerator jitter;
    private final AtomicInteger free;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Map<Long, QueueItem> running = new ConcurrentHashMap<>();
    private final ExecutorService workers;
    private final Thread claimer;
    private volatile boolean stopping;
    private Instant renewed;

    public QueueProcessor(
            WalletStore store,
            DurableQueue queue,
            ItemHandler handler,
            RetryPolicy retry,
            int parallel,
            Clock clock,
            RandomGenerator jitter) {
        this.store = store;
        this.queue = queue;
        this.handler = handler;
        this.retry = retry;
        this.free = new AtomicInteger(parallel);
        this.clock = clock;
        this.jitter = jitter;
        this.renewed = clock.instant();
        this.workers = Executors.newFixedThreadPool(parallel, task -> thread(task, "worker"));
        this.claimer = thread(this::claimUntilStopped, "claimer");
        queue.onAdded(wakeUps::release);
    }

    private Thread thread(Runnable task, String role) {
        Thread thread = new Thread(task, queue.name().name().toLowerCase(java.util.Locale.ROOT) + "-" + role);
        thread.setDaemon(true);
        return thread;
    }

    /** Takes back what this process held when it ended, and begins. */
    public void start() {
        queue.releaseOwn();
        claimer.start();
    }

    /** Lets running handlers end for up to ten seconds; what is not done then is leased again after a restart. */
    @Override
    public void close() {
        stopping = true;
        wakeUps.release();
        try {
            claimer.join(GRACE.toMillis());
            workers.shutdown();
            if (!workers.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void claimUntilStopped() {
        while (!stopping) {
            try {
                renewLeases();
                if (!claimSome()) {
                    wakeUps.tryAcquire(sleep().toMillis(), TimeUnit.MILLISECONDS);
                    wakeUps.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("{}: items cannot be leased", queue.name(), e);
                pause();
            }
        }
    }

    /** Returns whether there may be more to claim at once. */
    private boolean claimSome() {
        int wanted = free.get();
        if (wanted == 0) {
            return false;
        }
        List<QueueItem> items = queue.claim(wanted, LEASE);
        for (QueueItem item : items) {
            free.decrementAndGet();
            running.put(item.position(), item);
            workers.execute(() -> process(item));
        }
        return items.size() == wanted;
    }

    private Duration sleep() {
        if (free.get() == 0) {
            return LONGEST_SLEEP;
        }
        Duration untilDue = queue.nextDue()
                .map(due -> Duration.between(clock.instant(), due))
                .orElse(LONGEST_SLEEP);
        if (untilDue.compareTo(LONGEST_SLEEP) > 0) {
            return LONGEST_SLEEP;
        }
        return untilDue.compareTo(SHORTEST_SLEEP) < 0 ? SHORTEST_SLEEP : untilDue;
    }

    private void renewLeases() {
        Instant now = clock.instant();
        if (Duration.between(renewed, now).compareTo(LEASE.dividedBy(3)) > 0) {
            renewed = now;
            queue.renew(new ArrayList<>(running.values()), LEASE);
        }
    }

    private void pause() {
        try {
            if (wakeUps.tryAcquire(1, TimeUnit.SECONDS)) {
                LOG.debug("{}: woken after a failure", queue.name());
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private void process(QueueItem item) {
        try {
            handle(item);
        } catch (LeaseLostException e) {
            LOG.warn("{}: dropped, another process has it", item);
        } catch (RuntimeException | Error e) {
            LOG.error("{}: its outcome cannot be stored; it is tried again when its lease ends", item, e);
        } finally {
            running.remove(item.position());
            free.incrementAndGet();
            wakeUps.release();
        }
    }

    private void handle(QueueItem item) {
        try {
            store.run(work -> {
                handler.handle(item, work);
                queue.complete(work, item);
            });
        } catch (LeaseLostException e) {
            throw e;
        } catch (InvalidInputException e) {
            refuse(item, e);
        } catch (RuntimeException | Error e) {
            retryLater(item, e);
        }
    }

    private void refuse(QueueItem item, InvalidInputException reason) {
        LOG.info("{}: refused: {}", item, reason.getMessage());
        try {
            store.run(work -> {
                handler.refused(item, reason, work);
                queue.refuse(work, item, describe(reason));
            });
        } catch (LeaseLostException e) {
            throw e;
        } catch (InvalidInputException e) {
            LOG.info("{}: nobody can be told: {}", item, e.getMessage());
            store.run(work -> queue.refuse(work, item, describe(reason)));
        } catch (RuntimeException | Error e) {
            retryLater(item, e);
        }
    }

    private void retryLater(QueueItem item, Throwable failure) {
        if (retry.givesUpAfter(item.attempt())) {
            LOG.error("{}: given up", item, failure);
            queue.fail(item, describe(failure));
            return;
        }
        Duration delay = retry.delayAfter(item.attempt(), jitter);
        LOG.atLevel(item.attempt() < FIRST_NEWS ? Level.DEBUG : Level.WARN)
                .log("{}: failed, again in {} ms: {}", item, delay.toMillis(), describe(failure));
        queue.postpone(item, clock.instant().plus(delay), describe(failure));
    }

    private static String describe(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
