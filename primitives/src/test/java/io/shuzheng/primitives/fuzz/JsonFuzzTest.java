package io.shuzheng.primitives.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.primitives.CanonicalJson;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class JsonFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "{\"a\":[1,-2.5e3,true,null,\"\\u6570\\n\"]}",
                        "[[[]]]",
                        "1e400",
                        "0e0",
                        "\"\\ud83d\\ude00\"",
                        "{\"a\":1,\"a\":2}",
                        "")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenTextIsReadThenItIsWrittenAndReadAgainTheSame(byte[] utf8) {
        JsonNode value;
        try {
            value = Json.parse(utf8);
        } catch (InvalidInputException refused) {
            return;
        }
        String written = Json.write(value);
        assertThat(Json.write(Json.parse(written))).isEqualTo(written);
        byte[] canonical;
        try {
            canonical = CanonicalJson.encode(value);
        } catch (InvalidInputException refused) {
            return;
        }
        assertThat(CanonicalJson.encode(Json.parse(canonical))).isEqualTo(canonical);
    }
}
