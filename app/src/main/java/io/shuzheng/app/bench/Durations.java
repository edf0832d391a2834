package io.shuzheng.app.bench;

import java.util.Arrays;
import java.util.List;

/** How long runs of one operation took. */
final class Durations {

    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    private final long[] sorted;

    /** @param nanoseconds one each run, at least one */
    Durations(List<Long> nanoseconds) {
        if (nanoseconds.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = nanoseconds.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
    }

    static Durations of(int runs, Runnable operation) {
        Long[] taken = new Long[runs];
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            operation.run();
            taken[run] = System.nanoTime() - start;
        }
        return new Durations(List.of(taken));
    }

    /** The time in milliseconds within which this share of the runs was done, to the microsecond. */
    double percentile(int percent) {
        int rank = Math.max(1, (int) Math.ceil(sorted.length * percent / 100.0));
        return Math.round(sorted[rank - 1] / NANOSECONDS_PER_MILLISECOND * 1000) / 1000.0;
    }

    double median() {
        return percentile(50);
    }
}
