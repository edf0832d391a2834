package io.shuzheng.anoncreds.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.anoncreds.curve.PairingValue;
import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.internal.pairing.G1Point;
import io.shuzheng.anoncreds.internal.pairing.G2Point;
import io.shuzheng.anoncreds.internal.pairing.GtElement;
import io.shuzheng.anoncreds.internal.pairing.Pairings;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Points and values of the pairing that others send or publish. */
class CurveElementFuzzTest {

    private static final List<Consumer<byte[]>> ROUND_TRIPS = List.of(
            bytes -> {
                G1Point point = G1Point.decode(new PointG1(text(bytes)));
                assertThat(G1Point.decode(point.encode())).isEqualTo(point);
                assertThat(new PointG1(text(bytes)).hashInput().orElseThrow()).isEqualTo(point.hashBytes());
            },
            bytes -> {
                G2Point point = G2Point.decode(new PointG2(text(bytes)));
                assertThat(G2Point.decode(point.encode())).isEqualTo(point);
                assertThat(new PointG2(text(bytes)).hashInput().orElseThrow()).isEqualTo(point.hashBytes());
            },
            bytes -> {
                GtElement element = GtElement.decode(new PairingValue(text(bytes)));
                assertThat(GtElement.decode(element.encode())).isEqualTo(element);
            },
            bytes -> {
                G2Point point = G2Point.ofTailBytes(bytes);
                assertThat(point.hashBytes()).isEqualTo(bytes);
            });

    static Stream<byte[]> seeds() {
        return Stream.of(
                bytes(G1Point.GENERATOR.encode().text()),
                bytes(G2Point.GENERATOR.encode().text()),
                bytes(G2Point.INFINITY.encode().text()),
                bytes(Pairings.pair(G1Point.GENERATOR, G2Point.GENERATOR)
                        .encode()
                        .text()),
                G2Point.GENERATOR.hashBytes(),
                bytes("1 0 1 0 1 0"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenElementIsDecodedThenItIsOfTheGroupOrRefused(byte[] bytes) {
        for (Consumer<byte[]> roundTrip : ROUND_TRIPS) {
            try {
                roundTrip.accept(bytes);
            } catch (InvalidInputException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }
}
