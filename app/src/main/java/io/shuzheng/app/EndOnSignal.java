package io.shuzheng.app;

import java.util.concurrent.CountDownLatch;

/**
 * Closes what a process serves when the process is told to end, and makes that the success it is: a JVM's own exit code
 * after SIGTERM or SIGINT says failure.
 */
public final class EndOnSignal implements AutoCloseable {

    private final Thread hook;

    private EndOnSignal(Thread hook) {
        this.hook = hook;
    }

    /** From now on a signal closes this and ends the process, with {@link Shuzheng#FAILED} only if closing fails. */
    public static EndOnSignal of(AutoCloseable served) {
        Thread hook = new Thread(() -> end(served), "end-on-signal");
        Runtime.getRuntime().addShutdownHook(hook);
        return new EndOnSignal(hook);
    }

    private static void end(AutoCloseable served) {
        try {
            served.close();
        } catch (Exception e) {
            System.err.println("shuzheng: " + e.getMessage());
            Runtime.getRuntime().halt(Shuzheng.FAILED);
        }
        Runtime.getRuntime().halt(Shuzheng.DONE);
    }

    /**
     * Takes no signal from then on: what was served has ended for another reason, and the process has its own exit code. Does
     * not return if a signal has come.
     */
    @Override
    public void close() throws InterruptedException {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            hook.join(); // the JVM is shutting down, and the hook ends it
        }
    }

    /** Waits for the signal, which ends the process: does not return. */
    public void await() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
