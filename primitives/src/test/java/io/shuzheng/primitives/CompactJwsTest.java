package io.shuzheng.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CompactJwsTest {

    private static final Ed25519PrivateKey KEY = Ed25519PrivateKey.fromSeed(
            SecretBytes.copyOf("12345678901234567890123456789012".getBytes(StandardCharsets.US_ASCII)));
    private static final CompactJws JWS =
            CompactJws.sign("test+jws", "did:key:z#z", Json.parseObject("{\"b\":[1],\"a\":\"数\"}"), KEY);

    @Test
    void whenSignedThenReadsBackAndVerifies() {
        CompactJws read = CompactJws.parse("test+jws", JWS.compact());
        assertThat(read).isEqualTo(JWS);
        assertThat(read.isSignedBy(KEY.publicKey())).isTrue();
        assertThat(new String(Base64Url.decode(JWS.compact().split("\\.", -1)[0]), StandardCharsets.US_ASCII))
                .isEqualTo("{\"alg\":\"EdDSA\",\"kid\":\"did:key:z#z\",\"typ\":\"test+jws\"}");
    }

    @Test
    void whenAnotherTypeIsExpectedThenRefused() {
        assertThatThrownBy(() -> CompactJws.parse("other+jws", JWS.compact()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("typ");
    }

    @Test
    void whenAlgorithmIsNoneThenRefused() {
        String header = Base64Url.encode(
                "{\"alg\":\"none\",\"kid\":\"k\",\"typ\":\"test+jws\"}".getBytes(StandardCharsets.US_ASCII));
        String rest = JWS.compact().substring(JWS.compact().indexOf('.'));
        assertThatThrownBy(() -> CompactJws.parse("test+jws", header + rest))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("alg");
    }

    @Property(tries = 300)
    void whenAnyCharacterChangesThenRefusedOrNotVerified(
            @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(min = '-', max = 'z') int replacement) {
        StringBuilder changed = new StringBuilder(JWS.compact());
        int index = place % changed.length();
        if (changed.charAt(index) == (char) replacement) {
            return;
        }
        changed.setCharAt(index, (char) replacement);
        try {
            assertThat(CompactJws.parse("test+jws", changed.toString()).isSignedBy(KEY.publicKey()))
                    .isFalse();
        } catch (InvalidInputException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
