package io.shuzheng.computation.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.SignedContract;
import io.shuzheng.computation.engine.PartyMessage;
import io.shuzheng.computation.score.EncryptedModel;
import io.shuzheng.computation.score.ModelOpening;
import io.shuzheng.computation.score.ResultShare;
import io.shuzheng.computation.score.SignedModelCommitment;
import io.shuzheng.computation.scorecard.Scorecard;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What parties send one another for a computation. */
class PartyMessageFuzzTest {

    private static final List<Consumer<JsonNode>> PARSERS = List.of(
            PartyMessage::fromJson,
            json -> ResultShare.parse(PartyMessage.fromJson(json)),
            EncryptedModel::fromJson,
            ModelOpening::fromJson,
            ComputationContract::fromJson,
            SignedContract::fromJson,
            Scorecard::fromJson);

    private static void attempt(Runnable parser) {
        try {
            parser.run();
        } catch (InvalidInputException refused) {
            // not of this kind
        }
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "{\"type\":\"masked-answer\",\"computation_id\":\"c-1\",\"body\":{\"ciphertext\":\"AQ\"}}",
                        "{\"type\":\"result-share\",\"computation_id\":\"c-1\",\"body\":{\"share\":\"AQ\"}}",
                        "{\"layout\":{},\"modulus\":\"Dw\",\"key_proof\":[\"AQ\"],\"weights\":[\"Aw\"],\"signed_commitment\":\"..\"}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenTextIsReadThenItIsOfTheKindOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        attempt(() -> SignedModelCommitment.parse(text));
        attempt(() -> {
            JsonNode json = Json.parse(text);
            PARSERS.forEach(parser -> attempt(() -> parser.accept(json)));
        });
    }
}
