package io.shuzheng.anoncreds.internal.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OneAtATimeTests {

    private final Queue<Runnable> handedOn = new ArrayDeque<>();
    private final OneAtATime oneAtATime = new OneAtATime(handedOn::add);
    private final List<String> done = new ArrayList<>();

    @Test
    void whenTasksWaitThenTheyRunInTheirOrderOnOneThread() {
        oneAtATime.execute(() -> done.add("first"));
        oneAtATime.execute(() -> done.add("second"));

        assertThat(done).isEmpty();
        assertThat(handedOn).hasSize(1);
        handedOn.remove().run();
        assertThat(done).containsExactly("first", "second");
        assertThat(handedOn).isEmpty();
    }

    @Test
    void whenTasksCameAndWentThenTheNextRunsToo() {
        oneAtATime.execute(() -> done.add("first"));
        handedOn.remove().run();
        oneAtATime.execute(() -> done.add("second"));
        handedOn.remove().run();

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void whenTaskFailsThenTheNextIsHandedOnStill() {
        oneAtATime.execute(() -> {
            throw new IllegalStateException("broken");
        });
        oneAtATime.execute(() -> done.add("second"));

        assertThatThrownBy(handedOn.remove()::run).isInstanceOf(IllegalStateException.class);
        handedOn.remove().run();
        assertThat(done).containsExactly("second");
    }

    @Test
    void whenExecutorRefusesThenTheTaskIsForgottenAndTheNextMayRun() {
        List<RejectedExecutionException> refusals = new ArrayList<>(List.of(new RejectedExecutionException()));
        OneAtATime refusing = new OneAtATime(task -> {
            if (!refusals.isEmpty()) {
                throw refusals.remove(0);
            }
            task.run();
        });

        assertThatThrownBy(() -> refusing.execute(() -> done.add("refused")))
                .isInstanceOf(RejectedExecutionException.class);
        refusing.execute(() -> done.add("second"));

        assertThat(done).containsExactly("second");
    }

    @Test
    void whenManyThreadsAddTasksThenEachRunsOnceAndAlone() throws InterruptedException {
        int tasks = 1000;
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch finished = new CountDownLatch(tasks);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        OneAtATime alone = new OneAtATime(threads);
        try {
            for (int i = 0; i < tasks; i++) {
                threads.execute(() -> alone.execute(() -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    running.decrementAndGet();
                    finished.countDown();
                }));
            }

            assertThat(finished.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(most).hasValue(1);
        } finally {
            threads.shutdown();
        }
    }
}
