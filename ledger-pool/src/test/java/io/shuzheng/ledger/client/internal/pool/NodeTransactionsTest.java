package io.shuzheng.ledger.client.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.ledger.client.GenesisNode;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class NodeTransactionsTest {

    private final List<ObjectNode> genesis = new TestPool().genesisTransactions();

    @Test
    void whenNodeIsDemotedThenItIsNoValidator() {
        ObjectNode demoted = genesis.get(1).deepCopy();
        data(demoted).putArray("services");

        assertThat(NodeTransactions.validators(genesis)).hasSize(4);
        assertThat(NodeTransactions.validators(with(demoted)))
                .extracting(GenesisNode::alias)
                .hasSize(3)
                .doesNotContain(data(demoted).path("alias").asString());
    }

    @Test
    void whenTransactionIsOfAnotherTypeThenItSaysNothingOfNodes() {
        ObjectNode other = genesis.get(1).deepCopy();
        data(other).putArray("services");
        ((ObjectNode) other.path("txn")).put("type", "1");

        assertThat(NodeTransactions.validators(with(other))).hasSize(4);
    }

    @Test
    void whenNobodyIsLeftThenTheyAreRefused() {
        List<ObjectNode> demotions = genesis.stream()
                .map(ObjectNode::deepCopy)
                .peek(transaction -> data(transaction).putArray("services"))
                .toList();

        assertRefused(demotions);
    }

    @Test
    void whenANodeIsMalformedThenTheyAreRefused() {
        ObjectNode key = genesis.get(1).deepCopy();
        data(key).put("blskey", 5);
        assertRefused(with(key));
        ObjectNode port = genesis.get(1).deepCopy();
        data(port).put("client_port", 70_000);
        assertRefused(with(port));
    }

    private static void assertRefused(List<ObjectNode> transactions) {
        assertThatThrownBy(() -> NodeTransactions.validators(transactions)).isInstanceOf(InvalidInputException.class);
    }

    private List<ObjectNode> with(ObjectNode transaction) {
        return Stream.concat(genesis.stream(), Stream.of(transaction)).toList();
    }

    private static ObjectNode data(ObjectNode transaction) {
        return (ObjectNode) transaction.path("txn").path("data").path("data");
    }
}
