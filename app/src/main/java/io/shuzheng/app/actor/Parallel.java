package io.shuzheng.app.actor;

import io.shuzheng.primitives.InternalFailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things side by side. */
public final class Parallel {

    private Parallel() {}

    /** Runs all of them at once; as {@link #run(int, List)}. */
    public static void run(List<Runnable> tasks) {
        run(tasks.size(), tasks);
    }

    /**
     * Runs all of them and returns when all have succeeded, or one has failed, by which the others are interrupted.
     *
     * @param most so many at a time
     * @throws RuntimeException that one's failure
     */
    public static void run(int most, List<Runnable> tasks) {
        ExecutorService workers = Executors.newFixedThreadPool(most);
        try {
            List<Future<?>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(workers.submit(task)));
            running.forEach(Parallel::await);
        } finally {
            workers.shutdownNow();
        }
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new InternalFailureException("a task failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalFailureException("interrupted", e);
        }
    }
}
