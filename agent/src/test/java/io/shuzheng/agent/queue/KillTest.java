package io.shuzheng.agent.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.ChildProcess;
import io.shuzheng.agent.store.TestWallets;
import io.shuzheng.agent.store.WalletRefusedException;
import io.shuzheng.agent.store.WalletStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed again and again, within steps and between them: nothing is lost and nothing counts twice. */
class KillTest {

    private static final List<Integer> ANSWERS_BEFORE_KILLING = List.of(0, 1, 17, 40, 41, 80);

    @TempDir
    Path folder;

    @Test
    void whenAnotherProcessHasTheWalletThenItIsRefusedAsOftenAsItIsTriedAndFreeOnceThatIsKilled() throws IOException {
        Path wallet = folder.resolve("wallet.db");
        try (ChildProcess process = ChildProcess.start(KilledProcess.class, folder.resolve("log"), folder.toString())) {
            assertThat(process.firstLine()).isEqualTo(KilledProcess.READY);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> TestWallets.open(wallet)).isInstanceOf(WalletRefusedException.class);
            }
        }
        TestWallets.open(wallet).close();
    }

    @Test
    void whenProcessIsKilledAtAnyMomentThenEachMessageCountsOnceAndIsAnsweredAtLeastOnce() throws Exception {
        for (int answers : ANSWERS_BEFORE_KILLING) {
            runUntilAnswers(answers);
        }
        runUntilAnswers(KilledProcess.MESSAGES);

        Map<String, String> answerOfItem = new HashMap<>();
        for (String line : answers()) {
            String[] words = line.split(" ", 2);
            assertThat(answerOfItem.merge(words[0], words[1], (before, now) -> now))
                    .isEqualTo(words[1]);
        }
        assertThat(answerOfItem.values())
                .as("every message is answered, and by one item only")
                .hasSize(KilledProcess.MESSAGES)
                .doesNotHaveDuplicates();
        try (WalletStore store = TestWallets.open(folder.resolve("wallet.db"))) {
            assertThat(count(store, "total")).isEqualTo(KilledProcess.MESSAGES);
            for (int i = 0; i < KilledProcess.MESSAGES; i++) {
                assertThat(count(store, Integer.toString(i))).isEqualTo(1);
            }
            DurableQueue inbox = new DurableQueue(store, QueueName.INBOX, "p", Clock.systemUTC(), new SecureRandom());
            assertThat(inbox.depth().waiting()).isZero();
            assertThat(inbox.depth().failed()).isZero();
        }
    }

    private void runUntilAnswers(int wanted) throws IOException {
        try (ChildProcess process = ChildProcess.start(KilledProcess.class, folder.resolve("log"), folder.toString())) {
            assertThat(process.firstLine()).isEqualTo(KilledProcess.READY);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(3))
                    .until(() -> distinctAnswers() >= wanted);
        }
    }

    private long distinctAnswers() throws IOException {
        return answers().stream().distinct().count();
    }

    private List<String> answers() throws IOException {
        Path file = folder.resolve("answers");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static int count(WalletStore store, String id) {
        return store.read(reader -> reader.find(TestWallets.COUNT, id).orElse(0));
    }
}
