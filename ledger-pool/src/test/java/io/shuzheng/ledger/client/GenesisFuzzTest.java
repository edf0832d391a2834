package io.shuzheng.ledger.client;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Genesis files of anybody. */
class GenesisFuzzTest {

    private static String sample() {
        try (InputStream in = GenesisFuzzTest.class.getResourceAsStream("four-nodes.genesis")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<byte[]> seeds() {
        return Stream.of(sample(), "{}", "").map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenTextIsReadThenItIsAGenesisOrRefused(byte[] bytes) {
        try {
            Genesis.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (InvalidInputException refused) {
            // as it should be
        }
    }
}
