package io.shuzheng.computation.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.computation.dataset.TestCredit;
import io.shuzheng.computation.engine.PartyMessage;
import io.shuzheng.computation.paillier.TestPaillierKeys;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreMessageFuzzTest {

    private static final List<UnaryOperator<PartyMessage>> ROUND_TRIPS = List.of(
            message -> MaskedAnswer.parse(message, TestPaillierKeys.real().publicKey())
                    .toMessage(),
            message -> ResultShare.parse(message).toMessage());

    static Stream<byte[]> seeds() {
        TestNetwork network =
                TestScore.of(TestCredit.data().applicants().get(0)).begun().network;
        return Stream.of(
                        network.underWay(TestScore.LOGISTICS, TestScore.BANK),
                        network.underWay(TestScore.LOGISTICS, TestScore.CENTRE))
                .map(message -> Json.write(message.toJson()).getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "45s")
    void whenMessageIsReadThenItIsWrittenAndReadTheSame(byte[] utf8) {
        PartyMessage message;
        try {
            message = PartyMessage.fromJson(Json.parse(utf8));
        } catch (InvalidInputException refused) {
            return;
        }
        for (UnaryOperator<PartyMessage> roundTrip : ROUND_TRIPS) {
            try {
                PartyMessage read = roundTrip.apply(message);
                assertThat(roundTrip.apply(read).toJson()).isEqualTo(read.toJson());
            } catch (InvalidInputException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }
}
