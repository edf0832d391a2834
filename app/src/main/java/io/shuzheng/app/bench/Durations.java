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

    /** @param nanoseconds one each run, at least one */
    static Durations of(long... nanoseconds) {
        return new Durations(Arrays.stream(nanoseconds).boxed().toList());
    }

    /** The time in milliseconds within which this share of the runs was done, to the microsecond. */
    double percentile(int percent) {
        int rank = Math.max(1, (int) Math.ceil(sorted.length * percent / 100.0));
        return milliseconds((double) sorted[rank - 1]);
    }

    double median() {
        return percentile(50);
    }

    /** The mean in milliseconds, to the microsecond. */
    double mean() {
        return milliseconds(Arrays.stream(sorted).average().orElseThrow());
    }

    private static double milliseconds(double nanoseconds) {
        return Math.round(nanoseconds / NANOSECONDS_PER_MILLISECOND * 1000) / 1000.0;
    }
}
