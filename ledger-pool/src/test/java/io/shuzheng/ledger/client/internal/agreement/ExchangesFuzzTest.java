package io.shuzheng.ledger.client.internal.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** One of four nodes says anything about a read that cannot be proven and about a write: two others are believed. */
class ExchangesFuzzTest {

    private static final TestExchanges NETWORK = new TestExchanges();

    static Stream<byte[]> seeds() {
        ObjectNode about = Json.object()
                .put("identifier", NETWORK.read().author().value())
                .put("reqId", NETWORK.read().requestId());
        return Stream.of(
                        NETWORK.answer(NETWORK.read()),
                        NETWORK.answer(NETWORK.write()),
                        about.deepCopy().put("op", "REQACK"),
                        about.deepCopy().put("op", "REQNACK").put("reason", "no"),
                        about.deepCopy().put("op", "REJECT").put("reason", "no"))
                .map(message -> Json.write(message).getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void close() {
        NETWORK.close();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void whenOneNodeSaysAnythingThenTwoOthersAreBelieved(byte[] message) {
        try {
            NETWORK.requireTruthDespite(Json.parseObject(message));
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
