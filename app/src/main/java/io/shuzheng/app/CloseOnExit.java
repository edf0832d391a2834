package io.shuzheng.app;

/** Closes what a command has opened, at its end or when the process is told to end before that. */
public final class CloseOnExit implements AutoCloseable {

    private final AutoCloseable opened;
    private final Thread hook;

    private CloseOnExit(AutoCloseable opened, Thread hook) {
        this.opened = opened;
        this.hook = hook;
    }

    /**
     * From now on a signal closes it too.
     *
     * @param opened may be closed twice
     */
    public static CloseOnExit of(AutoCloseable opened) {
        Thread hook = new Thread(() -> quietly(opened), "close-on-exit");
        Runtime.getRuntime().addShutdownHook(hook);
        return new CloseOnExit(opened, hook);
    }

    private static void quietly(AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception e) {
            System.err.println("shuzheng: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the JVM is shutting down, and the hook closes it
        }
        quietly(opened);
    }
}
