package io.shuzheng.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class LongestRunProperties {

    @Property(tries = 300)
    void whenValuesAreInAnyOrderThenTheRunGrowsAndNoneIsLonger(
            @ForAll @Size(max = 9) List<@LongRange(min = 0, max = 12) Long> values) {
        Set<Integer> run = LongestRun.of(values);

        assertThat(grows(values, mask(run))).isTrue();
        int longest = 0;
        for (int mask = 0; mask < 1 << values.size(); mask++) {
            longest = grows(values, mask) ? Math.max(longest, Integer.bitCount(mask)) : longest;
        }
        assertThat(run).hasSize(longest);
    }

    private static int mask(Set<Integer> positions) {
        return positions.stream().mapToInt(position -> 1 << position).sum();
    }

    private static boolean grows(List<Long> values, int mask) {
        long last = Long.MIN_VALUE;
        for (int i = 0; i < values.size(); i++) {
            if ((mask >> i & 1) == 1) {
                if (values.get(i) <= last) {
                    return false;
                }
                last = values.get(i);
            }
        }
        return true;
    }
}
