package io.shuzheng.app.bench;

import io.shuzheng.primitives.InternalFailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * What many requests at once came to.
 *
 * @param durations of those that were answered
 * @param perSecond how many were answered a second
 * @param errors how many were not
 */
record LedgerLoad(Durations durations, double perSecond, int errors) {

    private static final double NANOSECONDS = 1e9;

    /**
     * Sends requests.
     *
     * @param count how many
     * @param inFlight how many at once
     * @param request sends the request of a number, from 0, and waits for the answer
     */
    static LedgerLoad of(int count, int inFlight, IntConsumer request) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger errors = new AtomicInteger();
        ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
        ExecutorService workers = Executors.newFixedThreadPool(inFlight);
        long start = System.nanoTime();
        try {
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (int worker = 0; worker < inFlight; worker++) {
                running.add(CompletableFuture.runAsync(() -> work(count, next, request, taken, errors), workers));
            }
            running.forEach(CompletableFuture::join);
        } finally {
            workers.shutdown();
        }
        double seconds = (System.nanoTime() - start) / NANOSECONDS;
        if (taken.isEmpty()) {
            throw new InternalFailureException("the ledger answered none of " + count + " requests");
        }
        return new LedgerLoad(new Durations(List.copyOf(taken)), taken.size() / seconds, errors.get());
    }

    private static void work(
            int count,
            AtomicInteger next,
            IntConsumer request,
            ConcurrentLinkedQueue<Long> taken,
            AtomicInteger errors) {
        for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
            long start = System.nanoTime();
            try {
                request.accept(number);
                taken.add(System.nanoTime() - start);
            } catch (RuntimeException e) {
                errors.incrementAndGet();
            }
        }
    }
}
