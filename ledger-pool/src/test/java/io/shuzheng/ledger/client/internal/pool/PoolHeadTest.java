package io.shuzheng.ledger.client.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.merkle.ConsistencyProof;
import io.shuzheng.primitives.merkle.MerkleHash;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PoolHeadTest {

    private static final TestPool POOL = new TestPool();
    private static final PoolLedger KNOWN = POOL.known();

    @Test
    void whenNodeKnowsAsMuchOrLessThenItClaimsWhatItSaysOrOurs() {
        ObjectNode otherRoot = POOL.status(TestPool.KNOWN);
        otherRoot.set("merkleRoot", POOL.status(1).path("merkleRoot"));

        assertThat(PoolHead.claimed(KNOWN, POOL.status(TestPool.KNOWN))).hasValue(PoolHead.of(KNOWN));
        assertThat(PoolHead.claimed(KNOWN, POOL.status(1))).hasValue(PoolHead.of(KNOWN));
        assertThat(PoolHead.claimed(KNOWN, otherRoot))
                .hasValueSatisfying(head -> assertThat(head).isNotEqualTo(PoolHead.of(KNOWN)));
    }

    @Test
    void whenNodeProvesThatItKnowsMoreThenItClaimsThat() {
        assertThat(PoolHead.claimed(KNOWN, POOL.consistencyProof()))
                .hasValueSatisfying(head -> assertThat(head.size()).isEqualTo(TestPool.ALL));
    }

    @Test
    void whenNodeClaimsMoreThanItProvesThenItClaimsNothing() {
        ObjectNode otherRoot = POOL.consistencyProof();
        otherRoot.set("newMerkleRoot", otherRoot.path("oldMerkleRoot"));
        ObjectNode otherStart = POOL.consistencyProof(2);

        for (ObjectNode claim : List.of(POOL.status(TestPool.ALL), otherRoot, otherStart)) {
            assertThat(PoolHead.claimed(KNOWN, claim)).as(claim.toString()).isEmpty();
        }
    }

    /** The root of our four is the root of eight as well, to who is not told the number: a proof from there holds. */
    @Test
    void whenNodeProvesFromAnotherLengthThanOursThenItClaimsNothing() {
        MerkleHash added = MerkleHash.ofLeaf(new byte[] {1});
        ObjectNode proof = POOL.consistencyProof()
                .put("seqNoStart", 8)
                .put("seqNoEnd", 9)
                .put("newMerkleRoot", MerkleHash.ofNode(KNOWN.root(), added).base58());
        proof.putArray("hashes").add(added.base58());

        assertThat(new ConsistencyProof(8, 9, List.of(added))
                        .verify(KNOWN.root(), MerkleHash.ofNode(KNOWN.root(), added)))
                .isTrue();
        assertThat(PoolHead.claimed(KNOWN, proof)).isEmpty();
    }

    @Test
    void whenItIsOfAnotherLedgerThenItClaimsNothing() {
        assertThat(PoolHead.claimed(KNOWN, POOL.status(TestPool.KNOWN).put("ledgerId", 1)))
                .isEmpty();
        assertThat(PoolHead.claimed(KNOWN, POOL.consistencyProof().put("ledgerId", 2)))
                .isEmpty();
    }

    @Test
    void whenALengthIsNoneThenItClaimsNothing() {
        for (String number : List.of("-1", "3.0", "\"3\"", "null", "18446744073709551619")) {
            ObjectNode status = POOL.status(TestPool.KNOWN);
            status.set("txnSeqNo", Json.parse(number));
            assertThat(PoolHead.claimed(KNOWN, status)).as(number).isEmpty();
        }
    }
}
