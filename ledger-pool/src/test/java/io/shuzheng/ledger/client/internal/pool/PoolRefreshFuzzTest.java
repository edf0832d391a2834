package io.shuzheng.ledger.client.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** One of four nodes says anything in a refresh, before the others answer and whenever it is asked: they are believed. */
class PoolRefreshFuzzTest {

    private static final TestPool POOL = new TestPool();

    static Stream<byte[]> seeds() {
        return Stream.of(
                        POOL.status(TestPool.KNOWN),
                        POOL.status(TestPool.ALL),
                        POOL.consistencyProof(),
                        POOL.transactions(TestPool.KNOWN + 1, TestPool.ALL))
                .map(message -> Json.write(message).getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void whenOneNodeSaysAnythingThenTheOthersAreBelieved(byte[] message) {
        try {
            requireTruth(Json.parseObject(message));
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static void requireTruth(ObjectNode message) {
        RefreshOfTest refresh = new RefreshOfTest(POOL, message);
        refresh.liarSpeaks();
        refresh.liarSpeaks();
        assertThat(refresh.result()).isNotDone();

        refresh.othersSpeak();

        assertThat(refresh.result()).isCompletedWithValueMatching(POOL::isTruth);
    }
}
