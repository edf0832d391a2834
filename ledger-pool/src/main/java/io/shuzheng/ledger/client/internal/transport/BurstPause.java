package io.shuzheng.ledger.client.internal.transport;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Lets the rest of a burst arrive before it is looked at. To wake the thread that owns the sockets costs more than to take a
 * frame, and nodes answer many requests at once: without a pause the thread is woken for each. A request that comes alone
 * is never kept waiting. For one thread.
 */
final class BurstPause {

    /** As many wake-ups as a request on its own makes: for its frame, and for its answer. */
    private static final int NOT_YET_A_BURST = 2;

    private static final long QUICK = TimeUnit.MICROSECONDS.toNanos(200);
    private static final long PAUSE = TimeUnit.MICROSECONDS.toNanos(100);

    private final LongConsumer pause;
    private long readyAt;
    private int quickWakeUps;

    /** @param pause waits for so many nanoseconds, or longer */
    BurstPause(LongConsumer pause) {
        this.pause = pause;
    }

    /** The thread has nothing more to do; the time is one that only grows, in nanoseconds. */
    void ready(long now) {
        readyAt = now;
    }

    /** The thread has been woken: pauses if it was woken like that several times before. */
    void woken(long now) {
        quickWakeUps = now - readyAt < QUICK ? quickWakeUps + 1 : 0;
        if (quickWakeUps > NOT_YET_A_BURST) {
            pause.accept(PAUSE);
        }
    }
}
