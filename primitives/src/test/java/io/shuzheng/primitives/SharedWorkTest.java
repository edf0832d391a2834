package io.shuzheng.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedWorkTest {

    private static final List<Integer> NUMBERS =
            IntStream.range(0, 1_000).boxed().toList();
    private static final List<Integer> DOUBLED =
            NUMBERS.stream().map(number -> 2 * number).toList();

    @Test
    void whenThreadsHelpThenTheResultsAreInOrder() {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            assertThat(new SharedWork(threads).map(NUMBERS, number -> 2 * number))
                    .isEqualTo(DOUBLED);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whenTheExecutorRefusesOrNeverRunsThenTheCallerDoesAll() {
        SharedWork refused = new SharedWork(task -> {
            throw new RejectedExecutionException("full");
        });
        SharedWork forgotten = new SharedWork(task -> {});

        assertThat(refused.map(NUMBERS, number -> 2 * number)).isEqualTo(DOUBLED);
        assertThat(forgotten.map(NUMBERS, number -> 2 * number)).isEqualTo(DOUBLED);
        assertThat(forgotten.map(List.<Integer>of(), number -> 2 * number)).isEmpty();
    }

    @Test
    void whenOneBreaksThenTheWholeDoes() {
        SharedWork work = new SharedWork(Runnable::run);

        assertThatThrownBy(() -> work.map(NUMBERS, number -> 10 / (number - 500)))
                .isInstanceOf(InternalFailureException.class)
                .hasRootCauseInstanceOf(ArithmeticException.class);
    }
}
