package io.shuzheng.agent.queue;

import static io.shuzheng.agent.store.TestWallets.COUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.store.TestWallets;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueProcessorTest {

    @TempDir
    Path folder;

    private WalletStore store;
    private DurableQueue queue;
    private final List<QueueProcessor> started = new CopyOnWriteArrayList<>();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        store = TestWallets.open(folder.resolve("wallet.db"));
        queue = new DurableQueue(store, QueueName.WORK, "p", Clock.systemUTC(), new SecureRandom());
    }

    @AfterEach
    void close() {
        started.forEach(QueueProcessor::close);
        store.close();
    }

    @Test
    void whenItemIsHandledThenItsWritesCommitWithItsCompletion() {
        start(3, (name, work) -> work.put(COUNT, name, 1));
        add("a");

        await().untilAsserted(() -> assertThat(count("a")).isEqualTo(1));
        await().untilAsserted(() -> assertThat(queue.depth().waiting()).isZero());
    }

    @Test
    void whenHandlerFailsThenItemIsTriedAgainAndNothingOfTheFailedAttemptIsKept() {
        AtomicInteger runs = new AtomicInteger();
        start(5, (name, work) -> {
            work.put(COUNT, name, work.find(COUNT, name).orElse(0) + 1);
            if (runs.incrementAndGet() < 3) {
                throw new InternalFailureException("not yet");
            }
        });
        add("a");

        await().untilAsserted(() -> assertThat(queue.depth().waiting()).isZero());
        assertThat(runs).hasValue(3);
        assertThat(count("a")).isEqualTo(1);
    }

    @Test
    void whenHandlerFailsTooOftenThenItemHasFailed() {
        AtomicInteger runs = new AtomicInteger();
        start(3, (name, work) -> {
            runs.incrementAndGet();
            throw new InternalFailureException("never");
        });
        add("a");

        await().untilAsserted(() -> assertThat(queue.depth().failed()).isOne());
        assertThat(runs).hasValue(3);
    }

    @Test
    void whenInputIsBadThenItemIsRefusedOnceAndTheSenderIsTold() {
        AtomicInteger runs = new AtomicInteger();
        start(9, (name, work) -> {
            runs.incrementAndGet();
            work.put(COUNT, name, 1);
            throw new InvalidInputException("bad " + name);
        });
        add("a");

        await().untilAsserted(() -> assertThat(queue.depth().refused()).isOne());
        assertThat(refusals).containsExactly("a: bad a");
        assertThat(runs).hasValue(1);
        assertThat(count("a")).isZero();
    }

    @Test
    void whenOneLaneIsBlockedThenOthersGoOnAndItsOrderHolds() {
        start(99, (name, work) -> {
            if (name.equals("a1") && !order.contains("b3")) {
                throw new InternalFailureException("blocked");
            }
            order.add(name);
        });
        store.run(work -> {
            for (String name : List.of("a1", "a2", "a3")) {
                queue.add(work, item(name).inLane("a"));
            }
            for (String name : List.of("b1", "b2", "b3")) {
                queue.add(work, item(name).inLane("b"));
            }
        });

        await().untilAsserted(() -> assertThat(order).hasSize(6));
        assertThat(order.stream().filter(name -> name.startsWith("a"))).containsExactly("a1", "a2", "a3");
        assertThat(order.stream().filter(name -> name.startsWith("b"))).containsExactly("b1", "b2", "b3");
    }

    @Test
    void whenHandlerAddsAnItemThenItIsHandledToo() {
        start(3, (name, work) -> {
            order.add(name);
            if (name.length() < 5) {
                queue.add(work, item(name + "x"));
            }
        });
        add("x");

        await().untilAsserted(() -> assertThat(order).containsExactly("x", "xx", "xxx", "xxxx", "xxxxx"));
    }

    @Test
    void whenHandlersAreSlowThenSeveralRunAtATime() {
        CountDownLatch allIn = new CountDownLatch(3);
        start(3, (name, work) -> {
            allIn.countDown();
            try {
                allIn.await();
            } catch (InterruptedException e) {
                throw new InternalFailureException("interrupted", e);
            }
            order.add(name);
        });
        add("a");
        add("b");
        add("c");

        await().untilAsserted(() -> assertThat(order).hasSize(3));
    }

    @Test
    void whenProcessorStopsThenWhatIsLeftIsHandledByTheNext() {
        add("a");
        queue.claim(1, Duration.ofHours(1));
        start(3, (name, work) -> order.add(name));

        await().untilAsserted(() -> assertThat(order).containsExactly("a"));
        started.forEach(QueueProcessor::close);
        started.clear();
        add("b");
        assertThat(queue.depth().waiting()).isOne();
        start(3, (name, work) -> order.add(name));
        await().untilAsserted(() -> assertThat(order).containsExactly("a", "b"));
    }

    private void start(int attempts, BiConsumer<String, UnitOfWork> handler) {
        QueueProcessor processor = new QueueProcessor(
                store,
                queue,
                new NamedItems(handler, refusals),
                new RetryPolicy(Duration.ofMillis(2), Duration.ofMillis(20), attempts),
                3,
                Clock.systemUTC(),
                new SecureRandom());
        processor.start();
        started.add(processor);
    }

    private record NamedItems(BiConsumer<String, UnitOfWork> handler, List<String> refusals) implements ItemHandler {

        @Override
        public void handle(QueueItem item, UnitOfWork work) {
            handler.accept(item.content().path("name").asString(), work);
        }

        @Override
        public void refused(QueueItem item, InvalidInputException reason, UnitOfWork work) {
            refusals.add(item.content().path("name").asString() + ": " + reason.getMessage());
        }
    }

    private void add(String name) {
        store.run(work -> queue.add(work, item(name)));
    }

    private static NewItem item(String name) {
        return NewItem.of(Json.object().put("name", name));
    }

    private int count(String id) {
        return store.read(reader -> reader.find(COUNT, id).orElse(0));
    }
}
