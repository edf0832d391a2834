package io.shuzheng.app.demo;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Measures the steps of one application: each once, from the end of the one before it. */
final class StepClock {

    private static final long NANOSECONDS = 1_000_000;

    private final Set<Integer> done = new HashSet<>();
    private long last;

    /** @param now the time when the first step begins, as of {@link System#nanoTime()} */
    StepClock(long now) {
        this.last = now;
    }

    /** The step's milliseconds; empty if it was done before. */
    synchronized Optional<Long> done(int step, long now) {
        if (!done.add(step)) {
            return Optional.empty();
        }
        long milliseconds = (now - last) / NANOSECONDS;
        last = now;
        return Optional.of(milliseconds);
    }

    synchronized boolean has(int step) {
        return done.contains(step);
    }
}
