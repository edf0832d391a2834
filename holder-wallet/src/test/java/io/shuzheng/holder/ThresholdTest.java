package io.shuzheng.holder;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.cl.PredicateType;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ThresholdTest {

    @Property(tries = 200)
    void whenTwoPredicatesAreOneThresholdThenTheyHoldForTheSameValues(
            @ForAll PredicateType first,
            @ForAll PredicateType second,
            @ForAll @IntRange(min = -3, max = 3) int one,
            @ForAll @IntRange(min = -3, max = 3) int other) {
        boolean same = threshold(first, one).equals(threshold(second, other));

        boolean alike = true;
        for (int value = -6; value <= 6; value++) {
            alike &= first.test(value, one) == second.test(value, other);
        }
        assertThat(same).isEqualTo(alike);
    }

    @Property(tries = 100)
    void whenThresholdIsNormalisedThenItStillMeansThePredicate(
            @ForAll PredicateType type, @ForAll @IntRange(min = -1000, max = 1000) int bound, @ForAll int value) {
        Threshold threshold = threshold(type, bound);

        assertThat(threshold.type().test(value, threshold.bound())).isEqualTo(type.test(value, bound));
    }

    private static Threshold threshold(PredicateType type, int bound) {
        return Threshold.of(RequestedPredicate.of("Joint Score", type, bound));
    }
}
