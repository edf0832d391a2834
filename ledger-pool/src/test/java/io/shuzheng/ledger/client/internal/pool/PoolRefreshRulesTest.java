package io.shuzheng.ledger.client.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.GenesisNode;
import io.shuzheng.ledger.client.LedgerUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whose word counts in a refresh among four nodes, of which two must agree. */
class PoolRefreshRulesTest {

    private static final TestPool POOL = new TestPool();
    private static final ObjectNode TRANSACTIONS = POOL.transactions(TestPool.KNOWN + 1, TestPool.ALL);

    private final PoolLedger known = POOL.known();
    private final List<String> nodes =
            known.nodes().stream().map(GenesisNode::verkey).toList();
    private final List<String> asked = new ArrayList<>();
    private final PoolRefresh refresh = new PoolRefresh(known, (node, frame) -> asked.add(node));

    @Test
    void whenAStrangerAgreesWithANodeThenItDoesNotCount() {
        refresh.received(nodes.get(0), POOL.status(TestPool.KNOWN));
        refresh.received("stranger", POOL.status(TestPool.KNOWN));
        assertThat(refresh.result()).isNotDone();

        refresh.received(nodes.get(1), POOL.status(TestPool.KNOWN));
        assertThat(refresh.result()).isCompletedWithValue(known);
    }

    @Test
    void whenANodeChangesItsWordThenTheFirstCounts() {
        refresh.received(nodes.get(0), otherGenesis());
        refresh.received(nodes.get(1), POOL.status(TestPool.KNOWN));
        refresh.received(nodes.get(0), POOL.status(TestPool.KNOWN));

        assertThat(refresh.result()).isNotDone();
    }

    @Test
    void whenEnoughNodesHaveAnotherGenesisThenItFails() {
        refresh.received(nodes.get(0), otherGenesis());
        refresh.received(nodes.get(1), otherGenesis());

        assertFailed();
    }

    @Test
    void whenAllNodesDisagreeThenItFailsAtOnce() {
        for (int i = 0; i < nodes.size(); i++) {
            refresh.received(nodes.get(i), POOL.statusOfRoot(TestPool.KNOWN, i + 1));
        }

        assertFailed();
    }

    @Test
    void whenTransactionsComeFromAnotherThanWasAskedThenTheyAreLeft() {
        refresh.received(nodes.get(0), POOL.consistencyProof());
        refresh.received(nodes.get(1), POOL.consistencyProof());
        String source = asked.get(0);

        nodes.stream().filter(node -> !node.equals(source)).forEach(node -> refresh.received(node, TRANSACTIONS));
        assertThat(refresh.result()).isNotDone();

        refresh.received(source, TRANSACTIONS);
        assertThat(refresh.result()).isCompletedWithValueMatching(POOL::isTruth);
    }

    @Test
    void whenNoSourceGivesTheAgreedTransactionsThenItFails() {
        refresh.received(nodes.get(0), POOL.consistencyProof());
        refresh.received(nodes.get(1), POOL.consistencyProof());
        ObjectNode others = POOL.transactions(TestPool.KNOWN, TestPool.ALL);
        ((ObjectNode) others.path("txns")).set("5", others.path("txns").path("4"));

        refresh.received(asked.get(0), others);
        refresh.received(asked.get(1), TRANSACTIONS.deepCopy().put("ledgerId", 1));

        assertFailed();
    }

    private static ObjectNode otherGenesis() {
        return POOL.statusOfRoot(TestPool.KNOWN, 1);
    }

    private void assertFailed() {
        assertThat(refresh.result())
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(LedgerUnavailable.class);
    }
}
