package io.shuzheng.agent.queue;

import io.shuzheng.agent.store.TestWallets;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * A process that is there to be killed: it handles messages, each of which counts and sends an answer, and writes the
 * answers to a file.
 */
final class KilledProcess {

    static final int MESSAGES = 120;
    static final String READY = "ready";

    private KilledProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        Clock clock = Clock.systemUTC();
        WalletStore store = TestWallets.open(folder.resolve("wallet.db"));
        DurableQueue inbox = new DurableQueue(store, QueueName.INBOX, "p", clock, new SecureRandom());
        DurableQueue outbox = new DurableQueue(store, QueueName.OUTBOX, "p", clock, new SecureRandom());
        start(store, inbox, new CountAndAnswer(outbox));
        start(store, outbox, new AppendTo(folder.resolve("answers")));
        System.out.println(READY);
        for (int i = 0; i < MESSAGES; i++) {
            String name = Integer.toString(i);
            store.run(work -> inbox.add(
                    work,
                    NewItem.of(Json.object().put("name", name))
                            .onceBy(name)
                            .inLane("thread", name.substring(name.length() - 1))));
        }
        new CountDownLatch(1).await();
    }

    private static void start(WalletStore store, DurableQueue queue, ItemHandler handler) {
        RetryPolicy retry = new RetryPolicy(Duration.ofMillis(5), Duration.ofMillis(50), Integer.MAX_VALUE);
        new QueueProcessor(store, queue, handler, retry, 4, Clock.systemUTC(), new SecureRandom()).start();
    }

    /** Handles a message: raises its own count and the total, and sends one answer. */
    private record CountAndAnswer(DurableQueue outbox) implements ItemHandler {

        @Override
        public void handle(QueueItem item, UnitOfWork work) {
            String name = item.content().path("name").asString();
            work.put(TestWallets.COUNT, name, work.find(TestWallets.COUNT, name).orElse(0) + 1);
            work.put(
                    TestWallets.COUNT,
                    "total",
                    work.find(TestWallets.COUNT, "total").orElse(0) + 1);
            outbox.add(work, NewItem.of(Json.object().put("answer", name)).inLane("peer"));
        }

        @Override
        public void refused(QueueItem item, InvalidInputException reason, UnitOfWork work) {
            throw reason;
        }
    }

    /** Delivers an answer: a line in a file that outlives the process. */
    private record AppendTo(Path file) implements ItemHandler {

        @Override
        public void handle(QueueItem item, UnitOfWork work) {
            try {
                Files.writeString(
                        file,
                        item.id() + " " + item.content().path("answer").asString() + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void refused(QueueItem item, InvalidInputException reason, UnitOfWork work) {
            throw reason;
        }
    }
}
