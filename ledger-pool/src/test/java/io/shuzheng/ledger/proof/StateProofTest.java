package io.shuzheng.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.ledger.proof.signature.InvalidMultiSignatureException;
import io.shuzheng.ledger.proof.signature.MultiSignature;
import io.shuzheng.ledger.proof.signature.MultiSignatureValue;
import io.shuzheng.ledger.proof.signature.NodeKeys;
import io.shuzheng.ledger.proof.signature.TestSigners;
import io.shuzheng.ledger.proof.trie.InvalidTrieProofException;
import io.shuzheng.ledger.proof.trie.ProvenValue;
import io.shuzheng.ledger.proof.trie.StateRoot;
import io.shuzheng.ledger.proof.trie.StateTrie;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.merkle.MerkleHash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class StateProofTest {

    private static final byte[] KEY = "3:latest".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER_KEY = "2:latest".getBytes(StandardCharsets.UTF_8);
    private static final byte[] VALUE = "value".getBytes(StandardCharsets.UTF_8);

    private final NodeKeys keys = TestSigners.keys("Node1");
    private final StateTrie state = StateTrie.EMPTY.put(KEY, VALUE);

    @Test
    void whenRootIsSignedThenValueAndAbsenceAreProven() {
        StateProof present = StateProof.parse(proof(KEY).toJson());
        StateProof absent = StateProof.parse(proof(OTHER_KEY).toJson());

        assertThat(present.verify(KEY, keys).toOptional()).hasValue(VALUE);
        assertThat(absent.verify(OTHER_KEY, keys)).isEqualTo(new ProvenValue.Absent());
        assertThat(present.root()).isEqualTo(state.root());
    }

    @Test
    void whenOthersSignedThenItIsRefused() {
        assertThatThrownBy(() -> proof(KEY).verify(KEY, TestSigners.keys("Node2")))
                .isInstanceOf(InvalidMultiSignatureException.class);
    }

    @Test
    void whenNodesAreOfAnotherStateThenTheyAreRefused() {
        byte[] forged = state.put(KEY, new byte[3]).prove(KEY);

        assertThatThrownBy(() -> StateProof.of(forged, signature(state.root())).verify(KEY, keys))
                .isInstanceOf(InvalidTrieProofException.class);
    }

    @Test
    void whenTextIsMalformedThenItIsRefused() {
        for (String name : List.of("root_hash", "proof_nodes")) {
            for (String text : List.of("", "?", StateRoot.EMPTY.base58() + "=")) {
                ObjectNode json = proof(KEY).toJson().put(name, text);
                assertThatThrownBy(() -> StateProof.parse(json).verify(KEY, keys))
                        .isInstanceOf(InvalidInputException.class);
            }
        }
        ObjectNode otherRoot = proof(KEY).toJson().put("root_hash", StateRoot.EMPTY.base58());
        assertThatThrownBy(() -> StateProof.parse(otherRoot)).isInstanceOf(InvalidInputException.class);
    }

    private StateProof proof(byte[] key) {
        return StateProof.of(state.prove(key), signature(state.root()));
    }

    private static MultiSignature signature(StateRoot root) {
        return TestSigners.sign(
                new MultiSignatureValue(Ledger.CONFIG, root, StateRoot.EMPTY, MerkleHash.EMPTY_TREE, 1),
                List.of("Node1"));
    }
}
