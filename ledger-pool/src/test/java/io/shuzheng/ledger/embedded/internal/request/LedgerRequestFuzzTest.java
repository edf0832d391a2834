package io.shuzheng.ledger.embedded.internal.request;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.ledger.internal.encoding.CanonicalMessagePack;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What clients send to the embedded ledger. */
class LedgerRequestFuzzTest {

    private static Stream<JsonNode> samples() {
        try (InputStream in =
                LedgerRequestFuzzTest.class.getResourceAsStream("/io/shuzheng/ledger/request/indy-vdr-requests.json")) {
            return Json.parse(in.readAllBytes()).valueStream().map(each -> each.path("request"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<byte[]> seeds() {
        return samples().map(Json::write).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenFrameIsReadThenItIsARequestOrRefused(byte[] bytes) {
        ObjectNode message;
        try {
            message = Json.parseObject(bytes);
        } catch (InvalidInputException refused) {
            return;
        }
        try {
            RequestParser.parse(message);
            CanonicalMessagePack.encode(message);
        } catch (InvalidInputException refused) {
            // as it should be
        }
    }
}
