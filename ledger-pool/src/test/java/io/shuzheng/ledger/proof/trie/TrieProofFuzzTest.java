package io.shuzheng.ledger.proof.trie;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.primitives.Digests;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Proofs that others send. */
class TrieProofFuzzTest {

    private static final byte[] KEY = "2:latest".getBytes(StandardCharsets.UTF_8);

    private static final StateTrie STATE = StateTrie.EMPTY
            .put(KEY, new byte[40])
            .put("2:v:1".getBytes(StandardCharsets.UTF_8), new byte[] {1})
            .put("3:latest".getBytes(StandardCharsets.UTF_8), new byte[] {2});

    static Stream<byte[]> seeds() {
        return Stream.of(STATE.prove(KEY), STATE.remove(KEY).prove(KEY), StateTrie.EMPTY.prove(KEY), new byte[0]);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenProofIsTakenThenItIsTheTruth(byte[] proof) {
        try {
            ProvenValue proven = TrieProof.parse(proof).verify(STATE.root(), KEY);
            assertThat(proven.toOptional()).hasValue(new byte[40]);
        } catch (InvalidTrieProofException refused) {
            assertThat(refused.reason()).isNotNull();
        }
        rootsOfOwn(proof);
    }

    /** The first node's own root is one that its writer could have had signed. */
    private static void rootsOfOwn(byte[] proof) {
        try {
            if (RlpReader.read(proof) instanceof RlpItem.Items list
                    && list.size() > 0
                    && list.get(0) instanceof RlpItem.Items node) {
                TrieProof.parse(proof).verify(StateRoot.of(Digests.sha3(node.encoding())), KEY);
            }
        } catch (InvalidTrieProofException refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }
}
