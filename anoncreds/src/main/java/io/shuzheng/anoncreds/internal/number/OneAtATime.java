package io.shuzheng.anoncreds.internal.number;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs tasks on another executor one after the other, in the order in which they came, so that they never take more than one of
 * its threads. Safe for use by many threads.
 */
final class OneAtATime implements Executor {

    private final Executor executor;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    OneAtATime(Executor executor) {
        this.executor = executor;
    }

    /**
     * Runs a task when those before it are done, whether or not they succeeded.
     *
     * @throws RejectedExecutionException if the other executor refuses it; it is not run then
     */
    @Override
    public void execute(Runnable task) {
        add(task);
        try {
            start();
        } catch (RejectedExecutionException e) {
            if (remove(task)) {
                throw e;
            }
        }
    }

    private synchronized void add(Runnable task) {
        waiting.add(task);
    }

    private synchronized boolean remove(Runnable task) {
        return waiting.remove(task);
    }

    private void start() {
        if (!begin()) {
            return;
        }
        try {
            executor.execute(this::runAll);
        } catch (RejectedExecutionException e) {
            end();
            throw e;
        }
    }

    private void runAll() {
        try {
            for (Optional<Runnable> task = next(); task.isPresent(); task = next()) {
                task.get().run();
            }
        } catch (RuntimeException | Error e) {
            end();
            start();
            throw e;
        }
    }

    private synchronized boolean begin() {
        boolean begins = !busy && !waiting.isEmpty();
        busy |= begins;
        return begins;
    }

    private synchronized Optional<Runnable> next() {
        Optional<Runnable> next = Optional.ofNullable(waiting.poll());
        busy = next.isPresent();
        return next;
    }

    private synchronized void end() {
        busy = false;
    }
}
