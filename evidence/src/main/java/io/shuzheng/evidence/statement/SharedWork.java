package io.shuzheng.evidence.statement;

import io.shuzheng.primitives.InternalFailureException;
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
final class SharedWork {

    /** How many are done at a stretch: enough to make up for what handing them over takes. */
    private static final int STRETCH = 32;

    private final Executor executor;

    SharedWork(Executor executor) {
        this.executor = executor;
    }

    /** What the function makes of each, in their order. */
    <T, R> List<R> map(List<T> values, Function<T, R> function) {
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
            throw new InternalFailureException("interrupted while statements were verified", e);
        } catch (ExecutionException e) {
            throw new InternalFailureException("the verification of statements broke", e);
        }
    }
}
