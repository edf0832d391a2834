package io.shuzheng.app;

import io.shuzheng.primitives.InternalFailureException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What a process has opened, to be closed in the reverse order, once, by whoever comes first. */
public final class Closing implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private boolean closed;

    /** Closes it with the others; at once where these are closed already. */
    public synchronized <T extends AutoCloseable> T add(T resource) {
        if (closed) {
            close(resource);
        } else {
            opened.push(resource);
        }
        return resource;
    }

    /** Closes all, also where one fails; the first failure is thrown. */
    @Override
    public synchronized void close() {
        closed = true;
        RuntimeException failure = null;
        while (!opened.isEmpty()) {
            try {
                close(opened.pop());
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new InternalFailureException("something did not close", e);
        }
    }
}
