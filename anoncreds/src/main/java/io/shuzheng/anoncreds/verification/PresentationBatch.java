package io.shuzheng.anoncreds.verification;

import io.shuzheng.primitives.InternalFailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * Judges many presentations at once, on as many cores as its executor has threads. Each is judged by itself: what is wrong with
 * one, or breaks on the way to its verdict, changes nothing for the others.
 *
 * <p>The engine keeps the tables of definitions that it sees again, so a batch under the same definitions builds them once.
 */
public final class PresentationBatch {

    private final PresentationVerifier verifier;
    private final Executor executor;

    /**
     * With what it works.
     *
     * @param verifier judges; its engine and its registry are used by many threads
     * @param executor as many threads as there are cores serve best. The caller's thread judges as well, so that a busy
     *     executor, or one that refuses, only makes a batch slower
     */
    public PresentationBatch(PresentationVerifier verifier, Executor executor) {
        this.verifier = verifier;
        this.executor = executor;
    }

    /**
     * Judges presentations, and returns when all are done.
     *
     * @param presentations any number, under any definitions
     * @return an outcome for each, in their order
     * @throws InternalFailureException if the thread is interrupted: the presentations that nobody has begun with are left
     */
    public List<BatchOutcome> verifyAll(List<ReceivedPresentation> presentations) {
        List<FutureTask<BatchOutcome>> tasks = presentations.stream()
                .map(presentation -> new FutureTask<>(() -> judge(presentation)))
                .toList();
        try {
            offer(tasks);
            return outcomes(tasks);
        } finally {
            tasks.forEach(task -> task.cancel(false));
        }
    }

    private BatchOutcome judge(ReceivedPresentation presentation) {
        try {
            return new BatchOutcome.Judged(presentation.judge(verifier));
        } catch (InternalFailureException e) {
            return new BatchOutcome.NotJudged(e);
        } catch (RuntimeException e) {
            return new BatchOutcome.NotJudged(
                    new InternalFailureException("the verification of a presentation broke", e));
        }
    }

    private void offer(List<FutureTask<BatchOutcome>> tasks) {
        try {
            tasks.forEach(executor::execute);
        } catch (RejectedExecutionException e) {
            // Those that it refused are the caller's.
        }
    }

    /** The caller takes every task that no thread has begun; running one that is begun or done does nothing. */
    private static List<BatchOutcome> outcomes(List<FutureTask<BatchOutcome>> tasks) {
        List<BatchOutcome> outcomes = new ArrayList<>(tasks.size());
        for (FutureTask<BatchOutcome> task : tasks) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted();
            }
            task.run();
        }
        for (FutureTask<BatchOutcome> task : tasks) {
            outcomes.add(outcome(task));
        }
        return outcomes;
    }

    private static BatchOutcome outcome(FutureTask<BatchOutcome> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        } catch (ExecutionException e) {
            throw new InternalFailureException("the verification of a batch broke", e);
        }
    }

    private static InternalFailureException interrupted() {
        return new InternalFailureException("interrupted while presentations were verified");
    }
}
