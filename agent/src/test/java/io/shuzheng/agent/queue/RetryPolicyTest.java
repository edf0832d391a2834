package io.shuzheng.agent.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import java.time.Duration;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RetryPolicyTest {

    @Property(tries = 200)
    void whenAttemptsGrowThenDelayIsInTheUpperHalfOfTheDoubledOneUpToTheLongest(
            @ForAll @IntRange(min = 1, max = 100_000) int attempt,
            @ForAll @LongRange(min = 2, max = 5_000) long first,
            @ForAll @LongRange(min = 5_000, max = 3_600_000) long longest,
            @ForAll long seed) {
        RetryPolicy policy = new RetryPolicy(Duration.ofMillis(first), Duration.ofMillis(longest), 5);
        long full = Math.min(longest, first * (1L << Math.min(attempt - 1, 20)));

        long delay = policy.delayAfter(attempt, new SplittableRandom(seed)).toMillis();

        assertThat(delay).isBetween(full / 2, full);
    }

    @Property(tries = 50)
    void whenAttemptsReachTheMostThenItGivesUp(@ForAll @IntRange(min = 1, max = 100) int most) {
        RetryPolicy policy = new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), most);
        assertThat(policy.givesUpAfter(most)).isTrue();
        assertThat(policy.givesUpAfter(most - 1)).isFalse();
    }

    @Property(tries = 20)
    void whenDelaysMakeNoSenseThenRefused(@ForAll @LongRange(min = -5, max = 0) long first) {
        assertThatThrownBy(() -> new RetryPolicy(Duration.ofMillis(first), Duration.ofMillis(10), 1))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new RetryPolicy(Duration.ofMillis(20), Duration.ofMillis(10), 1))
                .isInstanceOf(InvalidInputException.class);
    }
}
