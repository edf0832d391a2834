package io.shuzheng.primitives.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Base58 and Base64url: one text for each value. */
class EncodingsFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.of("", "1112Ab", "6sYe1y3zXhmyrBkgHgAgaq", "AAEC_w", "AAEC/w==", "0OIl")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenTextIsDecodedThenItIsEncodedAgainTheSame(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(Base58.decode(Base58.encode(bytes))).isEqualTo(bytes);
        assertThat(Base64Url.decode(Base64Url.encode(bytes))).isEqualTo(bytes);
        try {
            assertThat(Base58.encode(Base58.decode(text))).isEqualTo(text);
        } catch (InvalidInputException refused) {
            // not Base58
        }
        try {
            byte[] decoded = Base64Url.decode(text);
            assertThat(Base64Url.decode(Base64Url.encode(decoded))).isEqualTo(decoded);
        } catch (InvalidInputException refused) {
            // not Base64url
        }
    }
}
