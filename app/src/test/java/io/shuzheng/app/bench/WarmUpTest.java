package io.shuzheng.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class WarmUpTest {

    private static final long ROUND_MILLISECONDS = 3_000;

    private int rounds;
    private long nanoseconds;
    private long compilerMilliseconds;
    private final WarmUp warmUp = new WarmUp(() -> nanoseconds, () -> compilerMilliseconds);

    @Test
    void whenCompilerCalmsDownThenWarmUpEnds() {
        warmUp.with(() -> round(rounds < 2 ? 200 : 59));
        assertThat(rounds).isEqualTo(3);
    }

    @Test
    void whenNothingIsCompiledThenOneRoundIsEnough() {
        warmUp.with(() -> round(0));
        assertThat(rounds).isEqualTo(1);
    }

    @Test
    void whenCompilerNeverRestsThenWarmUpEndsAllTheSame() {
        warmUp.with(() -> round(60));
        assertThat(rounds).isEqualTo(10);
    }

    private void round(long compiling) {
        rounds++;
        nanoseconds += TimeUnit.MILLISECONDS.toNanos(ROUND_MILLISECONDS);
        compilerMilliseconds += compiling;
    }
}
