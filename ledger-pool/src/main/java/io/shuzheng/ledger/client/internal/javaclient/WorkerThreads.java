package io.shuzheng.ledger.client.internal.javaclient;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of a pool, apart from the one that owns its connections. */
final class WorkerThreads implements AutoCloseable {

    private static final int MOST_WORKERS = 4;

    /** What waits beyond this is dropped, as a network would: time-outs tell. */
    private static final int MAXIMUM_WAITING = 20_000;

    private final ThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor timer;

    WorkerThreads(int processors) {
        int size = Math.max(2, Math.min(MOST_WORKERS, processors));
        workers = new ThreadPoolExecutor(
                size,
                size,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MAXIMUM_WAITING),
                daemons("indy-pool"),
                new ThreadPoolExecutor.DiscardPolicy());
        timer = new ScheduledThreadPoolExecutor(1, daemons("indy-timer"), new ThreadPoolExecutor.DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Reads, verifies and hands over what nodes send. */
    ThreadPoolExecutor workers() {
        return workers;
    }

    /** Tells when time is over. */
    ScheduledExecutorService timer() {
        return timer;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdown();
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
