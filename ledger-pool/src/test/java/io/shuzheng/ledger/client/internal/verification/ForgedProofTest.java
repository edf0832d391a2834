package io.shuzheng.ledger.client.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.internal.agreement.Verdict;
import io.shuzheng.ledger.proof.StateProof;
import io.shuzheng.ledger.proof.signature.MultiSignature;
import io.shuzheng.ledger.proof.signature.MultiSignatureValue;
import io.shuzheng.ledger.proof.signature.TestSigners;
import io.shuzheng.ledger.proof.trie.StateRoot;
import io.shuzheng.ledger.proof.trie.StateTrie;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.RevocationOperations;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.merkle.MerkleHash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Proofs that hold together, but not for what they are given as. */
class ForgedProofTest {

    private static final String NODE = "Node1";
    private static final long NOW = TrueAnswers.NOW;
    private static final byte[] KEY = "6:r".getBytes(StandardCharsets.UTF_8);

    @Test
    void whenAnotherSignedInTheNodesNameThenNothingIsProven() {
        for (TrueAnswer answer : TrueAnswers.ofEveryType()) {
            ObjectNode forged = answer.result().deepCopy();
            ObjectNode proof = (ObjectNode) forged.path("state_proof");
            MultiSignatureValue value =
                    MultiSignature.parse(proof.path("multi_signature")).value();
            String signature = TestSigners.sign(value, List.of("Node2")).signature();
            proof.set("multi_signature", new MultiSignature(List.of(NODE), signature, value).toJson());

            assertThat(answer.verdict(forged)).isEqualTo(Verdict.UNPROVEN);
        }
    }

    @Test
    void whenNothingIsThereButSomethingIsSaidThenNothingIsProven() {
        for (TrueAnswer answer : TrueAnswers.ofEveryType()) {
            if (answer.result().path("seqNo").isNull()) {
                assertThat(answer.verdict(answer.result().deepCopy().put("data", "something")))
                        .isEqualTo(Verdict.UNPROVEN);
            }
        }
    }

    @Test
    void whenAnotherLedgersStateHasNothingThenItsAbsenceIsNotProven() {
        LedgerRequest request = registryAt(NOW);

        assertThat(verdict(request, absent(request), StateTrie.EMPTY, Ledger.DOMAIN, NOW))
                .isEqualTo(Verdict.PROVEN);
        assertThat(verdict(request, absent(request), StateTrie.EMPTY, Ledger.CONFIG, NOW))
                .isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void whenStateIsTooOldThenNothingIsProven() {
        LedgerRequest request = registryAt(NOW);

        assertThat(verdict(request, absent(request), StateTrie.EMPTY, Ledger.DOMAIN, NOW - 601))
                .isEqualTo(Verdict.UNPROVEN);
        LedgerRequest earlier = registryAt(NOW - 1_000);
        assertThat(verdict(earlier, absent(earlier), StateTrie.EMPTY, Ledger.DOMAIN, NOW - 1_600))
                .isEqualTo(Verdict.PROVEN);
    }

    @Test
    void whenValueIsOfALaterTimeThanWasAskedForThenItIsNotProven() {
        assertThat(verdictOfValueSetAt(NOW - 100)).isEqualTo(Verdict.PROVEN);
        assertThat(verdictOfValueSetAt(NOW - 99)).isEqualTo(Verdict.UNPROVEN);
    }

    private static Verdict verdictOfValueSetAt(long time) {
        LedgerRequest request = registryAt(NOW - 100);
        ObjectNode value = Json.object().put("lsn", 7).put("lut", time).put("val", "accumulator");
        StateTrie state = StateTrie.EMPTY.put(KEY, Json.write(value).getBytes(StandardCharsets.UTF_8));
        ObjectNode result =
                result(request).put("data", "accumulator").put("seqNo", 7).put("txnTime", time);
        return verdict(request, result, state, Ledger.DOMAIN, NOW);
    }

    private static LedgerRequest registryAt(long time) {
        return LedgerRequest.of(TestIdentities.trustee().did(), 5, RevocationOperations.getRegistry("r", time));
    }

    private static ObjectNode absent(LedgerRequest request) {
        return result(request).putNull("data").putNull("seqNo").putNull("txnTime");
    }

    private static ObjectNode result(LedgerRequest request) {
        return request.operation()
                .toJson()
                .put("identifier", request.author().value())
                .put("reqId", request.requestId());
    }

    private static Verdict verdict(
            LedgerRequest request, ObjectNode result, StateTrie state, Ledger ledger, long signedAt) {
        MultiSignatureValue value =
                new MultiSignatureValue(ledger, state.root(), StateRoot.EMPTY, MerkleHash.EMPTY_TREE, signedAt);
        StateProof proof = StateProof.of(state.prove(KEY), TestSigners.sign(value, List.of(NODE)));
        result.set("state_proof", proof.toJson());
        return TrueAnswers.verifier(request).judge(Json.parseObject(Json.write(result)));
    }
}
