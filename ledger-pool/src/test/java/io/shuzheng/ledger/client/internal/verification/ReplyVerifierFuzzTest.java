package io.shuzheng.ledger.client.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Results that a node sends for one read of every type: none throws, and what is proven is the truth. */
class ReplyVerifierFuzzTest {

    private static final List<TrueAnswer> ANSWERS = TrueAnswers.ofEveryType();

    static Stream<byte[]> seeds() {
        return ANSWERS.stream().map(answer -> Json.write(answer.result()).getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void whenResultIsAnythingThenItIsRefusedOrTheTruth(byte[] result) {
        try {
            ObjectNode parsed = Json.parseObject(result);
            ANSWERS.forEach(answer -> answer.requireRefusedOrSame(parsed));
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
