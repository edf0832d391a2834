package io.shuzheng.ledger.client.internal.pool;

import io.shuzheng.ledger.client.GenesisNode;
import io.shuzheng.primitives.Json;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ObjectNode;

/** A refresh among four nodes, of which the first has one thing to say whatever it is asked. */
final class RefreshOfTest {

    private final TestPool pool;
    private final ObjectNode lie;
    private final List<String> nodes;
    private final Queue<Asked> asked = new ArrayDeque<>();
    private final PoolRefresh refresh;

    private record Asked(String node, ObjectNode message) {}

    RefreshOfTest(TestPool pool, ObjectNode lie) {
        this.pool = pool;
        this.lie = lie;
        PoolLedger known = pool.known();
        this.nodes = known.nodes().stream().map(GenesisNode::verkey).toList();
        this.refresh = new PoolRefresh(known, (node, frame) -> asked.add(new Asked(node, Json.parseObject(frame))));
    }

    CompletableFuture<PoolLedger> result() {
        return refresh.result();
    }

    /** The first node says what it has to say. */
    void liarSpeaks() {
        refresh.received(nodes.get(0), lie);
    }

    /** The other nodes answer truly, until all are asked no more; who does not answer has its time go by. */
    void othersSpeak() {
        for (int rounds = 0; rounds < 2 * nodes.size() && !result().isDone(); rounds++) {
            refresh.ask();
            while (!asked.isEmpty()) {
                answer(asked.remove());
            }
        }
    }

    private void answer(Asked question) {
        ObjectNode answer = question.node().equals(nodes.get(0)) ? lie : pool.answer(question.message());
        refresh.received(question.node(), answer);
    }
}
