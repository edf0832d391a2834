package io.shuzheng.ledger.client.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class WakeUpTest {

    @Test
    void whenCalledThenTheChannelIsReadableUntilCleared() throws IOException {
        try (WakeUp wakeUp = new WakeUp();
                Selector selector = Selector.open()) {
            wakeUp.channel().register(selector, SelectionKey.OP_READ);
            wakeUp.call();
            wakeUp.call();
            assertThat(selector.select(5_000)).isEqualTo(1);

            wakeUp.clear();

            selector.selectedKeys().clear();
            assertThat(selector.selectNow()).isZero();
            wakeUp.call();
            assertThat(selector.select(5_000)).isEqualTo(1);
        }
    }

    /** A byte that is left over would keep the thread from ever waiting again. */
    @Test
    void whenCallsAndClearsRaceThenNothingIsLeftOver() throws IOException {
        try (WakeUp wakeUp = new WakeUp();
                Selector selector = Selector.open()) {
            wakeUp.channel().register(selector, SelectionKey.OP_READ);
            AtomicBoolean stop = new AtomicBoolean();
            CompletableFuture<Void> calls = CompletableFuture.runAsync(() -> {
                while (!stop.get()) {
                    wakeUp.call();
                }
            });
            for (int i = 0; i < 20_000; i++) {
                wakeUp.clear();
            }
            stop.set(true);
            calls.join();

            wakeUp.clear();

            assertThat(selector.selectNow()).isZero();
        }
    }

    /** A call that is taken for one that was made already would let the thread wait for ever. */
    @RepeatedTest(5)
    void whenCallsAndClearsRaceThenTheLastCallWakes() throws Exception {
        try (WakeUp wakeUp = new WakeUp();
                Selector selector = Selector.open()) {
            wakeUp.channel().register(selector, SelectionKey.OP_READ);
            AtomicBoolean stop = new AtomicBoolean();
            CompletableFuture<Void> awake = CompletableFuture.runAsync(() -> {
                while (!stop.get()) {
                    select(selector);
                    wakeUp.clear();
                }
            });
            for (int i = 0; i < 100_000; i++) {
                wakeUp.call();
            }
            stop.set(true);

            wakeUp.call();

            assertThat(awake).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    private static void select(Selector selector) {
        try {
            selector.select();
            selector.selectedKeys().clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
