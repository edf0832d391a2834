package io.shuzheng.app.bench;

import io.shuzheng.primitives.InternalFailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * What many requests at once came to.
 *
 * @param durations of those that were answered
 * @param perSecond how many were answered a second
 * @param errors how many were not
 * @param processorMs the processor time of this process a request, in milliseconds
 */
record LedgerLoad(Durations durations, double perSecond, int errors, double processorMs) {

    private static final double NANOSECONDS = 1e9;
    private static final double NANOSECONDS_A_MILLISECOND = 1e6;

    /**
     * Sends requests, without a thread for each.
     *
     * @param count how many
     * @param inFlight how many at once
     * @param request sends the request of a number, from 0
     */
    static LedgerLoad of(int count, int inFlight, IntFunction<CompletableFuture<?>> request) {
        AtomicInteger errors = new AtomicInteger();
        Queue<Long> taken = new ConcurrentLinkedQueue<>();
        Semaphore free = new Semaphore(inFlight);
        long processor = ProcessorTime.nanoseconds();
        long start = System.nanoTime();
        List<CompletableFuture<?>> running = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            free.acquireUninterruptibly();
            long sent = System.nanoTime();
            running.add(request.apply(number).handle((answer, failure) -> {
                free.release();
                return failure == null ? taken.add(System.nanoTime() - sent) : errors.incrementAndGet();
            }));
        }
        running.forEach(CompletableFuture::join);
        double seconds = (System.nanoTime() - start) / NANOSECONDS;
        double processorMs = (ProcessorTime.nanoseconds() - processor) / NANOSECONDS_A_MILLISECOND / count;
        if (taken.isEmpty()) {
            throw new InternalFailureException("the ledger answered none of " + count + " requests");
        }
        return new LedgerLoad(new Durations(List.copyOf(taken)), taken.size() / seconds, errors.get(), processorMs);
    }
}
