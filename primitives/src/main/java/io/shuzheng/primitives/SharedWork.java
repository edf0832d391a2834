package io.shuzheng.primitives;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Does the same with each of many, on an executor and the caller's thread. An executor that is busy, or refuses, only makes it
 * slower.
 */
public final class SharedWork {

    /** How many are done at a stretch: enough to make up for what handing them over takes. */
    private static final int STRETCH = 32;

    private final Executor executor;

    /**
     * Shares with an executor.
     *
     * @param executor for all cores, one thread fewer than there are
     */
    public SharedWork(Executor executor) {
        this.executor = executor;
    }

    /**
     * What the function makes of each, in their order.
     *
     * @throws InternalFailureException when the function throws, or the thread is interrupted
     */
    public <T, R> List<R> map(List<T> values, Function<T, R> function) {
        List<FutureTask<List<R>>> tasks = new ArrayList<>();
        for (int from = 0; from < values.size(); from += STRETCH) {
            List<T> some = values.subList(from, Math.min(values.size(), from + STRETCH));
            tasks.add(new FutureTask<>(() -> some.stream().map(function).toList()));
        }
        try {
            offer(tasks);
            tasks.forEach(FutureTask::run);
            return results(tasks);
        } finally {
            tasks.forEach(task -> task.cancel(false));
        }
    }

    /** The first is the caller's, so that what comes alone is not handed over. Of the rest it takes what no thread has begun. */
    private <R> void offer(List<FutureTask<List<R>>> tasks) {
        try {
            tasks.stream().skip(1).forEach(executor::execute);
        } catch (RejectedExecutionException e) {
            // Those that it refused are the caller's.
        }
    }

    private static <R> List<R> results(List<FutureTask<List<R>>> tasks) {
        List<R> results = new ArrayList<>();
        for (FutureTask<List<R>> task : tasks) {
            results.addAll(result(task));
        }
        return results;
    }

    private static <R> List<R> result(FutureTask<List<R>> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalFailureException("interrupted in work that threads share", e);
        } catch (ExecutionException e) {
            throw new InternalFailureException("work that threads share broke", e);
        }
    }
}
