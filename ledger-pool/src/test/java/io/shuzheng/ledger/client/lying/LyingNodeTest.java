package io.shuzheng.ledger.client.lying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.LedgerUnavailable;
import io.shuzheng.ledger.client.ReadReply;
import io.shuzheng.ledger.client.TransactionReply;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No answer of a node that lies is ever accepted: neither besides three honest nodes, nor alone. */
class LyingNodeTest {

    /** A client of its own for each lie: it knows no answer and no node yet, and so asks the liar first. */
    @ParameterizedTest
    @EnumSource
    void whenOneOfFourNodesLiesThenTheAnswerIsRight(Cheat cheat) throws IOException {
        try (TestNetwork network = new TestNetwork().honestAfterTheLie().lying();
                IndyPool pool = network.openAskingTheFourthFirst()) {
            assertRight(pool.submit(network.about(cheat)).join(), network);
            assertThat(network.hasLied(cheat)).isTrue();
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

    private static void assertRight(LedgerReply reply, TestNetwork network) {
        String text = reply instanceof ReadReply read
                ? read.data().orElseThrow().asString("")
                : ((TransactionReply) reply).transaction().orElseThrow().data().toString();
        assertThat(text).contains(network.known().verkey().base58()).doesNotContain("\"role\":\"0\"");
    }
}
