package io.shuzheng.computation.score;

import java.util.stream.IntStream;

/** Pearson's chi-square test of whether two samples come from one distribution. */
final class ChiSquare {

    /** Of 15 degrees of freedom: exceeded by chance once in a million. */
    static final double CRITICAL_15 = 56.5;

    private ChiSquare() {}

    /** The statistic of two histograms of as many samples each; its degrees of freedom are their length less one. */
    static double of(long[] left, long[] right) {
        return IntStream.range(0, left.length)
                .filter(i -> left[i] + right[i] > 0)
                .mapToDouble(i -> Math.pow((double) (left[i] - right[i]), 2) / (left[i] + right[i]))
                .sum();
    }
}
