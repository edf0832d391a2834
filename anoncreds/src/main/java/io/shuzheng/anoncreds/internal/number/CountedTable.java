package io.shuzheng.anoncreds.internal.number;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A table that is made once it was missed often enough. */
final class CountedTable {

    private final int usesBefore;
    private final Supplier<PowerTable> maker;
    private final Executor executor;
    private final AtomicInteger misses = new AtomicInteger();
    private volatile Optional<PowerTable> table = Optional.empty();

    CountedTable(int usesBefore, Supplier<PowerTable> maker, Executor executor) {
        this.usesBefore = usesBefore;
        this.maker = maker;
        this.executor = executor;
    }

    /** The table, if there is one now. */
    Optional<PowerTable> use() {
        if (table.isEmpty() && misses.getAndIncrement() == usesBefore) {
            start();
        }
        return table;
    }

    private void start() {
        try {
            executor.execute(() -> table = Optional.of(maker.get()));
        } catch (RejectedExecutionException e) {
            misses.set(0);
        }
    }
}
