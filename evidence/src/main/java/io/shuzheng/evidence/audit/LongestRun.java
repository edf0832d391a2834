package io.shuzheng.evidence.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The longest increasing subsequence: of things that were moved, the most that were not. */
final class LongestRun {

    private LongestRun() {}

    /** The positions in {@code values} of one longest strictly increasing subsequence. */
    static Set<Integer> of(List<Long> values) {
        int[] previous = new int[values.size()];
        List<Integer> tails = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int length = lengthBelow(values, tails, values.get(i));
            previous[i] = length == 0 ? -1 : tails.get(length - 1);
            if (length == tails.size()) {
                tails.add(i);
            } else {
                tails.set(length, i);
            }
        }
        Set<Integer> run = new HashSet<>();
        for (int i = tails.isEmpty() ? -1 : tails.get(tails.size() - 1); i >= 0; i = previous[i]) {
            run.add(i);
        }
        return run;
    }

    /** How long the longest run is whose last value is below {@code value}. */
    private static int lengthBelow(List<Long> values, List<Integer> tails, long value) {
        int from = 0;
        int to = tails.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (values.get(tails.get(middle)) < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
