package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.internal.encoding.CanonicalMessagePack;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.merkle.ConsistencyProof;
import io.shuzheng.primitives.merkle.InclusionProof;
import io.shuzheng.primitives.merkle.MerkleHash;
import io.shuzheng.primitives.merkle.MerkleTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the ledger proves holds by the rules of RFC 9162, checked from outside. */
class MerkleProofTests {

    private static final int SIZE = 40;
    private static final int DOMAIN = 1;
    private static TestNode node;
    private static List<MerkleHash> roots = new ArrayList<>();

    @BeforeContainer
    static void write() {
        node = TestNode.create();
        roots = new ArrayList<>();
        for (int i = 1; i < SIZE; i++) {
            JsonNode answer = node.ask(TestRequests.nym(TestDid.TRUSTEE, TestDid.named("leaf" + i)));
            assertThat(answer.path("op").asString()).isEqualTo("REPLY");
        }
        MerkleTree tree = new MerkleTree();
        roots.add(tree.root());
        for (int number = 1; number <= SIZE; number++) {
            tree.append(CanonicalMessagePack.encode(transaction(number)));
            roots.add(tree.root());
        }
    }

    @AfterContainer
    static void close() {
        node.close();
    }

    private static JsonNode found(int number) {
        return node.ask(TestRequests.getTransaction(DOMAIN, number))
                .path("result")
                .path("data");
    }

    private static ObjectNode transaction(int number) {
        ObjectNode data = (ObjectNode) found(number).deepCopy();
        return data.remove(List.of("rootHash", "auditPath", "ledgerSize"));
    }

    private static List<MerkleHash> hashes(JsonNode list) {
        List<MerkleHash> hashes = new ArrayList<>();
        list.forEach(hash -> hashes.add(MerkleHash.fromBase58(hash.asString())));
        return hashes;
    }

    @Property(tries = 40)
    void whenTransactionIsReadThenItsPathLeadsToTheRoot(@ForAll @IntRange(min = 1, max = SIZE) int number) {
        JsonNode data = found(number);
        InclusionProof proof =
                new InclusionProof(number - 1, data.path("ledgerSize").asLong(), hashes(data.path("auditPath")));
        MerkleHash leaf = MerkleHash.ofLeaf(CanonicalMessagePack.encode(transaction(number)));
        assertThat(data.path("rootHash").asString()).isEqualTo(roots.get(SIZE).base58());
        assertThat(proof.verify(leaf, roots.get(SIZE))).isTrue();
    }

    @Property(tries = 60)
    void whenStatusIsBehindThenTheProofLeadsFromTheOldRootToTheNew(
            @ForAll @IntRange(min = 1, max = SIZE - 1) int size) {
        JsonNode answer = node.ask(status(size));
        assertThat(answer.path("op").asString()).isEqualTo("CONSISTENCY_PROOF");
        assertThat(answer.path("oldMerkleRoot").asString())
                .isEqualTo(roots.get(size).base58());
        assertThat(answer.path("newMerkleRoot").asString())
                .isEqualTo(roots.get(SIZE).base58());
        ConsistencyProof proof = new ConsistencyProof(
                answer.path("seqNoStart").asLong(), answer.path("seqNoEnd").asLong(), hashes(answer.path("hashes")));
        assertThat(proof.verify(roots.get(size), roots.get(SIZE))).isTrue();
    }

    @Property(tries = 10)
    void whenStatusIsNotBehindThenTheAnswerIsTheLedgersOwn(@ForAll @IntRange(min = SIZE, max = 99) int size) {
        JsonNode answer = node.ask(status(size));
        assertThat(answer.path("op").asString()).isEqualTo("LEDGER_STATUS");
        assertThat(answer.path("txnSeqNo").asInt()).isEqualTo(SIZE);
        assertThat(answer.path("merkleRoot").asString())
                .isEqualTo(roots.get(SIZE).base58());
    }

    @Property(tries = 60)
    void whenTransactionsAreAskedForThenTheyAreTheBeginningOfTheTree(
            @ForAll @IntRange(min = 1, max = SIZE) int a,
            @ForAll @IntRange(min = 1, max = SIZE) int b,
            @ForAll @IntRange(min = 1, max = SIZE) int c) {
        int[] sorted = IntStream.of(a, b, c).sorted().toArray();
        JsonNode answer = node.ask(catchUp(sorted[0], sorted[1], sorted[2]));
        assertThat(answer.path("txns").size()).isEqualTo(sorted[1] - sorted[0] + 1);
        for (int number = sorted[0]; number <= sorted[1]; number++) {
            assertThat(answer.path("txns").path(Integer.toString(number))).isEqualTo(transaction(number));
        }
        ConsistencyProof proof = new ConsistencyProof(sorted[1], sorted[2], hashes(answer.path("consProof")));
        assertThat(proof.verify(roots.get(sorted[1]), roots.get(sorted[2]))).isTrue();
    }

    @Property(tries = 10)
    void whenARangeIsImpossibleThenThereIsNoAnswer(@ForAll @IntRange(min = 1, max = 10) int excess) {
        for (ObjectNode request : List.of(
                catchUp(1, SIZE, SIZE + excess), catchUp(5 + excess, 5, SIZE), catchUp(1, 9, 9 - excess % 9 - 1))) {
            assertThat(node.send(Json.write(request).getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
        }
    }

    private static ObjectNode status(int size) {
        return Json.object()
                .put("op", "LEDGER_STATUS")
                .put("ledgerId", DOMAIN)
                .put("txnSeqNo", size)
                .put("merkleRoot", "x")
                .put("protocolVersion", 2);
    }

    private static ObjectNode catchUp(int from, int to, int till) {
        return Json.object()
                .put("op", "CATCHUP_REQ")
                .put("ledgerId", DOMAIN)
                .put("seqNoStart", from)
                .put("seqNoEnd", to)
                .put("catchupTill", till);
    }
}
