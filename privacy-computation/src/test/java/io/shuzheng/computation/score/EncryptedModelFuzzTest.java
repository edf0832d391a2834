package io.shuzheng.computation.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class EncryptedModelFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.of(Json.write(TestScore.published().toJson()).getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "45s")
    void whenModelIsReadThenItIsWrittenAndReadTheSame(byte[] utf8) {
        try {
            JsonNode read = EncryptedModel.fromJson(Json.parse(utf8)).toJson();
            assertThat(EncryptedModel.fromJson(read).toJson()).isEqualTo(read);
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
