package io.shuzheng.app.demo;

import java.io.PrintWriter;
import java.util.Locale;

/** Lines of progress, each with the time since the start. */
final class ProgressLines {

    private static final double NANOSECONDS = 1e9;

    private final PrintWriter err;
    private final long start;

    /** @param start the time when the run began, as of {@link System#nanoTime()} */
    ProgressLines(PrintWriter err, long start) {
        this.err = err;
        this.start = start;
    }

    void print(String actor, String what) {
        err.println(String.format(Locale.ROOT, "%6.1f s  %-18s %s", seconds(), actor, what));
    }

    /** Since the start. */
    double seconds() {
        return (System.nanoTime() - start) / NANOSECONDS;
    }
}
