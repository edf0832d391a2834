package io.shuzheng.ledger.client.lying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.LedgerUnavailable;
import io.shuzheng.ledger.client.PoolStatus;
import io.shuzheng.ledger.internal.encoding.CanonicalMessagePack;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.merkle.MerkleHash;
import io.shuzheng.primitives.merkle.MerkleTree;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A client's list of nodes follows the network's pool ledger, and no single node. */
class PoolRefreshTest {

    @Test
    void whenPoolHasGrownThenTheNewNodeIsKnown() throws IOException {
        try (TestNetwork network = new TestNetwork(1).honest();
                IndyPool pool = network.fourth(network::honestFrames).open()) {
            PoolStatus status = pool.refresh().join();

            assertThat(status.nodes()).containsExactly("Node1", "Node2", "Node3", "Node4", "Node5");
            assertThat(status.transactions()).isEqualTo(5);
            assertThat(pool.refresh().join()).isEqualTo(status);
            assertThat(pool.status().join()).isEqualTo(status);
        }
    }

    @Test
    void whenOneNodeClaimsAnotherPoolThenItIsNotFollowed() throws IOException {
        try (TestNetwork network = new TestNetwork().honest();
                IndyPool pool = network.fourth(forging(network)).open()) {
            assertThat(pool.refresh().join().nodes()).containsExactly("Node1", "Node2", "Node3", "Node4");
        }
    }

    @Test
    void whenOnlyOneNodeClaimsAnotherPoolThenThereIsNoAnswer() throws IOException {
        try (TestNetwork network = new TestNetwork();
                IndyPool pool = network.fourth(forging(network)).openImpatient()) {
            assertThatThrownBy(pool.refresh()::join).cause().isInstanceOf(LedgerUnavailable.class);
            assertThat(pool.status().join().nodes()).containsExactly("Node1", "Node2", "Node3", "Node4");
        }
    }

    @Test
    void whenANodeSendsOtherTransactionsThanWereAgreedOnThenAnotherIsAsked() throws IOException {
        try (TestNetwork network = new TestNetwork(1).honest();
                IndyPool pool = network.fourth(
                                message -> message.path("op").asString("").equals("CATCHUP_REQ")
                                        ? List.of(TestNetwork.bytes(otherTransactions()))
                                        : network.honestFrames(message))
                        .open()) {
            for (int i = 0; i < 3; i++) {
                assertThat(pool.refresh().join().nodes()).containsExactly("Node1", "Node2", "Node3", "Node4", "Node5");
            }
        }
    }

    /** A node that has made up a fifth one, with a valid proof that the pool has grown by it. */
    private static Function<ObjectNode, List<byte[]>> forging(TestNetwork network) {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < 4; i++) {
            tree.append(CanonicalMessagePack.encode(network.genesis(i)));
        }
        MerkleHash before = tree.root();
        tree.append(CanonicalMessagePack.encode(evil()));
        ObjectNode proof = Json.object()
                .put("op", "CONSISTENCY_PROOF")
                .put("ledgerId", 0)
                .put("seqNoStart", 4)
                .put("seqNoEnd", 5)
                .put("oldMerkleRoot", before.base58())
                .put("newMerkleRoot", tree.root().base58());
        tree.consistencyProof(4, 5)
                .path()
                .forEach(hash -> proof.withArray("hashes").add(hash.base58()));
        return message -> List.of(
                TestNetwork.bytes(message.path("op").asString("").equals("CATCHUP_REQ") ? otherTransactions() : proof));
    }

    private static ObjectNode otherTransactions() {
        ObjectNode answer = Json.object().put("op", "CATCHUP_REP").put("ledgerId", 0);
        answer.putArray("consProof");
        answer.putObject("txns").set("5", evil());
        return answer;
    }

    private static ObjectNode evil() {
        return new TestNodeKeys("Evil", 9).transaction(5);
    }
}
