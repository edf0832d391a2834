package io.shuzheng.ledger.client.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BurstPauseTest {

    private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long MICROSECOND = TimeUnit.MICROSECONDS.toNanos(1);

    private final List<Long> pauses = new ArrayList<>();
    private final BurstPause burst = new BurstPause(pauses::add);
    private long now = MILLISECOND;

    private void wakeAfter(long nanoseconds) {
        burst.ready(now);
        now += nanoseconds;
        burst.woken(now);
    }

    @Test
    void whenRequestsAreAnsweredOneByOneThenNothingIsKeptWaiting() {
        for (int i = 0; i < 100; i++) {
            wakeAfter(50 * MICROSECOND);
            wakeAfter(MILLISECOND);
        }

        assertThat(pauses).isEmpty();
    }

    @Test
    void whenWakeUpsFollowEachOtherThenTheThirdPausesAndSoDoThoseAfterIt() {
        wakeAfter(10 * MICROSECOND);
        wakeAfter(10 * MICROSECOND);
        assertThat(pauses).isEmpty();

        wakeAfter(10 * MICROSECOND);
        wakeAfter(10 * MICROSECOND);

        assertThat(pauses).containsExactly(100 * MICROSECOND, 100 * MICROSECOND);
    }

    @Test
    void whenABurstIsOverThenTheNextWakeUpDoesNotPause() {
        for (int i = 0; i < 5; i++) {
            wakeAfter(10 * MICROSECOND);
        }
        pauses.clear();

        wakeAfter(MILLISECOND);
        wakeAfter(10 * MICROSECOND);

        assertThat(pauses).isEmpty();
    }
}
