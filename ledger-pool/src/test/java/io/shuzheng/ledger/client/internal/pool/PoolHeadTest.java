package io.shuzheng.ledger.client.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Json;
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

    @Test
    void whenItIsOfAnotherLedgerThenItClaimsNothing() {
        assertThat(PoolHead.claimed(KNOWN, POOL.status(TestPool.KNOWN).put("ledgerId", 1)))
                .isEmpty();
        assertThat(PoolHead.claimed(KNOWN, POOL.consistencyProof().put("ledgerId", 2)))
                .isEmpty();
    }

    @Test
    void whenALengthIsNoneThenItClaimsNothing() {
        for (String number : List.of("-1", "3.5", "\"3\"", "null", "18446744073709551619")) {
            ObjectNode status = POOL.status(TestPool.KNOWN);
            status.set("txnSeqNo", Json.parse(number));
            assertThat(PoolHead.claimed(KNOWN, status)).as(number).isEmpty();
        }
    }
}
