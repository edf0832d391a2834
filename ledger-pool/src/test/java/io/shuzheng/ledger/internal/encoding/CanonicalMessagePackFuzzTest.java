package io.shuzheng.ledger.internal.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;
import tools.jackson.databind.JsonNode;

class CanonicalMessagePackFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.of("{\"b\":[1,-33,65536,true,null],\"a\":{\"数\":\"é\"}}", "1800000000000000001", "1.5", "[[]]")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenValueIsEncodedThenItIsUnpackedAsTheSameJson(byte[] utf8) throws IOException {
        JsonNode value;
        byte[] packed;
        try {
            value = Json.parse(utf8);
            packed = CanonicalMessagePack.encode(value);
        } catch (InvalidInputException refused) {
            return;
        }
        try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(packed)) {
            JsonNode unpacked = Json.parse(unpacker.unpackValue().toJson());
            assertThat(unpacker.hasNext()).isFalse();
            assertThat(CanonicalMessagePack.encode(unpacked)).isEqualTo(packed);
        }
    }
}
