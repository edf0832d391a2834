package io.shuzheng.ledger.proof.trie;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Against indy-plenum's own trie: {@code tries.json} is what {@code real-pool/proof_vectors.py} wrote. */
class StateTrieTest {

    static Stream<JsonNode> tries() throws IOException {
        try (InputStream resource = StateTrieTest.class.getResourceAsStream("tries.json")) {
            return Json.parse(Objects.requireNonNull(resource).readAllBytes()).valueStream();
        }
    }

    @ParameterizedTest
    @MethodSource("tries")
    void whenStateIsChangedThenItsRootIsPlenums(JsonNode trial) {
        StateTrie trie = StateTrie.EMPTY;
        for (JsonNode step : trial.path("steps")) {
            byte[] key = hex(step.path("key"));
            trie = step.path("value").isNull() ? trie.remove(key) : trie.put(key, hex(step.path("value")));

            assertThat(trie.root()).as(step.toString()).isEqualTo(root(step));
        }
    }

    @ParameterizedTest
    @MethodSource("tries")
    void whenPlenumProvesAKeyThenTheProofIsTaken(JsonNode trial) {
        for (JsonNode step : trial.path("proofs")) {
            TrieProof proof = TrieProof.parse(
                    Base64.getDecoder().decode(step.path("proof").stringValue()));

            ProvenValue proven = proof.verify(root(step), hex(step.path("key")));

            assertThat(proven.toOptional().map(HexFormat.of()::formatHex))
                    .as(step.toString())
                    .isEqualTo(Optional.of(step.path("value"))
                            .filter(JsonNode::isString)
                            .map(JsonNode::stringValue));
        }
    }

    private static StateRoot root(JsonNode step) {
        return StateRoot.of(hex(step.path("root")));
    }

    private static byte[] hex(JsonNode text) {
        return HexFormat.of().parseHex(text.stringValue());
    }
}
