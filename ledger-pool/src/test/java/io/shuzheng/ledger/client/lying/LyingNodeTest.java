package io.shuzheng.ledger.client.lying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.LedgerUnavailable;
import io.shuzheng.ledger.client.ReadReply;
import io.shuzheng.ledger.client.TransactionReply;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** No answer of a node that lies is ever accepted: neither besides three honest nodes, nor alone. */
class LyingNodeTest {

    @Test
    void whenOneOfFourNodesLiesThenAnswersAreRight() throws IOException {
        try (TestNetwork network = new TestNetwork().honest().lying();
                IndyPool pool = network.open()) {
            for (Cheat cheat : Cheat.values()) {
                if (cheat.asked() != Cheat.Asked.TRANSACTION) {
                    assertRightUntilLied(cheat, network, pool);
                }
            }
        }
    }

    /** A client knows a transaction for ever: each node is asked first by a client that does not know it yet. */
    @Test
    void whenOneOfFourNodesLiesAboutTransactionsThenTheyAreRight() throws IOException {
        try (TestNetwork network = new TestNetwork().honest().lying()) {
            for (Cheat cheat : List.of(Cheat.CHANGED_TRANSACTION, Cheat.OTHER_AUDIT_PATH)) {
                for (int turn = 0; turn < 4; turn++) {
                    try (IndyPool pool = network.open()) {
                        for (int i = 0; i < turn; i++) {
                            pool.submit(network.about(Cheat.OTHER_DATA)).join();
                        }
                        assertRight(pool.submit(network.about(cheat)).join(), network);
                    }
                }
                assertThat(network.hasLied(cheat)).as(cheat.name()).isTrue();
            }
        }
    }

    @Test
    void whenOnlyTheLiarAnswersThenNothingIsAccepted() throws IOException {
        try (TestNetwork network = new TestNetwork().lying();
                IndyPool pool = network.openImpatient()) {
            Map<Cheat, CompletableFuture<LedgerReply>> answers = new EnumMap<>(Cheat.class);
            for (Cheat cheat : Cheat.values()) {
                if (cheat != Cheat.GIANT_FRAME) { // which ends the connection, and so the other lies
                    answers.put(cheat, pool.submit(network.about(cheat)));
                }
            }
            answers.forEach((cheat, answer) -> {
                assertThatThrownBy(answer::join).as(cheat.name()).cause().isInstanceOf(LedgerUnavailable.class);
                assertThat(network.hasLied(cheat)).as(cheat.name()).isTrue();
            });
        }
    }

    @Test
    void whenOnlyOneHonestNodeAnswersThenItsProofIsEnough() throws IOException {
        try (TestNetwork network = new TestNetwork();
                IndyPool pool = network.fourth(network::honestFrames).open()) {
            assertRight(pool.submit(network.about(Cheat.OTHER_DATA)).join(), network);
            assertRight(pool.submit(network.about(Cheat.CHANGED_TRANSACTION)).join(), network);
        }
    }

    /** A node that has let requests wait is asked again only after some seconds. */
    private static void assertRightUntilLied(Cheat cheat, TestNetwork network, IndyPool pool) {
        Awaitility.await(cheat.name())
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    assertRight(pool.submit(network.about(cheat)).join(), network);
                    return network.hasLied(cheat);
                });
    }

    private static void assertRight(LedgerReply reply, TestNetwork network) {
        String text = reply instanceof ReadReply read
                ? read.data().orElseThrow().asString("")
                : ((TransactionReply) reply).transaction().orElseThrow().data().toString();
        assertThat(text).contains(network.known().verkey().base58()).doesNotContain("\"role\":\"0\"");
    }
}
