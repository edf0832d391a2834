package io.shuzheng.didcomm.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class ProtectedHeaderFuzzTest {

    private static final TestEnvelopes.Vector PACKED = TestEnvelopes.vectors()
            .filter(vector -> vector.sender().isPresent())
            .findFirst()
            .orElseThrow();
    private static final DecryptionKeys KEYS =
            DecryptionKeys.of(TestEnvelopes.key(PACKED.recipients().get(0)));

    static Stream<byte[]> seeds() {
        return TestEnvelopes.vectors().map(vector -> TestEnvelopes.bytes(TestEnvelopes.header(vector.envelope())));
    }

    /** The header is what an envelope's other parts are bound to: another one opens nothing. */
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenHeaderIsAnotherThenTheEnvelopeIsRefused(byte[] header) {
        byte[] envelope =
                TestEnvelopes.bytes(Json.parseObject(PACKED.envelope()).put("protected", Base64Url.encode(header)));
        try {
            byte[] plaintext = new DidCommV1Unpacker().unpack(envelope, KEYS).plaintext();
            assertThat(Json.parseObject(header)).isEqualTo(TestEnvelopes.header(PACKED.envelope()));
            assertThat(plaintext).isEqualTo(PACKED.plaintext());
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
