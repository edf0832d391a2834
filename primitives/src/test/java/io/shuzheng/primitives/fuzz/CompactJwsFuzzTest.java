package io.shuzheng.primitives.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.primitives.CompactJws;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures of anybody. */
class CompactJwsFuzzTest {

    private static final Ed25519PrivateKey KEY = Ed25519PrivateKey.fromSeed(SecretBytes.copyOf(new byte[32]));

    static Stream<byte[]> seeds() {
        return Stream.of(
                        CompactJws.sign("test", "key-1", Json.object().put("a", 1), KEY)
                                .compact(),
                        "a.b.c",
                        "..",
                        "e30.e30.")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenTextIsReadThenOnlyWhatTheKeySignedIsSigned(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            CompactJws read = CompactJws.parse("test", text);
            assertThat(read.compact()).isEqualTo(text);
            if (read.isSignedBy(KEY.publicKey())) {
                assertThat(read.payload()).isEqualTo(Json.object().put("a", 1));
            }
        } catch (InvalidInputException refused) {
            // as it should be
        }
    }
}
