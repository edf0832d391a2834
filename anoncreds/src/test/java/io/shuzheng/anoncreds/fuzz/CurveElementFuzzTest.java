package io.shuzheng.anoncreds.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.anoncreds.curve.CurveBytes;
import io.shuzheng.anoncreds.curve.PairingValue;
import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.internal.curve.CurveElements;
import io.shuzheng.pairing.G1Point;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.pairing.GtElement;
import io.shuzheng.pairing.Pairings;
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
                G1Point point = CurveElements.g1(new PointG1(text(bytes)));
                assertThat(CurveElements.g1(CurveElements.text(point))).isEqualTo(point);
                assertThat(G1Point.ofBytes(CurveBytes.of(new PointG1(text(bytes)))))
                        .isEqualTo(point);
            },
            bytes -> {
                G2Point point = CurveElements.g2(new PointG2(text(bytes)));
                assertThat(CurveElements.g2(CurveElements.text(point))).isEqualTo(point);
                assertThat(G2Point.ofBytes(CurveBytes.of(new PointG2(text(bytes)))))
                        .isEqualTo(point);
            },
            bytes -> {
                GtElement element = CurveElements.gt(new PairingValue(text(bytes)));
                assertThat(CurveElements.gt(CurveElements.text(element))).isEqualTo(element);
            },
            bytes -> {
                G2Point point = G2Point.ofBytes(bytes);
                assertThat(point.bytes()).isEqualTo(bytes);
            });

    static Stream<byte[]> seeds() {
        return Stream.of(
                bytes(CurveElements.text(G1Point.GENERATOR).text()),
                bytes(CurveElements.text(G2Point.GENERATOR).text()),
                bytes(CurveElements.text(G2Point.INFINITY).text()),
                bytes(CurveElements.text(Pairings.pair(G1Point.GENERATOR, G2Point.GENERATOR))
                        .text()),
                G2Point.GENERATOR.bytes(),
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
