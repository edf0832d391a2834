package io.shuzheng.app.capture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.didcomm.envelope.DidCommV1Packer;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Ed25519PrivateKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules find what must not be there, or the capture's test would prove nothing. */
class WireRulesTest {

    private static final String SECRET = "did:sov:WgWxqztrNooG92RXvxSTWv";

    private final SecureRandom random = new SecureRandom();
    private final WireRules rules = new WireRules(List.of(SECRET));

    private CapturedExchange post(byte[] body) {
        return new CapturedExchange("POST", "/didcomm", "application/didcomm-envelope-enc", body, 202, new byte[0]);
    }

    private byte[] envelope() {
        Ed25519PrivateKey key = Ed25519PrivateKey.generate(random);
        return new DidCommV1Packer(random).pack(new byte[30_000], List.of(key.publicKey()), Optional.of(key));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void assertRefused(CapturedExchange exchange) {
        assertThatThrownBy(() -> rules.check(List.of(post(envelope()), exchange)))
                .isInstanceOf(Throwable.class);
    }

    @Test
    void whenOnlyEnvelopesAndTailsPassThenNothingIsSaid() {
        byte[] tails = ascii("tails");
        rules.check(List.of(
                post(envelope()),
                new CapturedExchange(
                        "GET", "/tails/" + Base58.encode(Digests.sha256(tails)), "", new byte[0], 200, tails)));
    }

    @Test
    void whenBodyIsNoEnvelopeThenItIsRefused() {
        assertRefused(post(ascii("{\"@type\":\"https://didcomm.org/trust-ping/1.0/ping\"}")));
        assertRefused(post(ascii("{\"protected\":\"e30\",\"iv\":\"\",\"ciphertext\":\"\",\"tag\":\"\"}")));
        assertRefused(post(new byte[0]));
        String envelope = new String(envelope(), StandardCharsets.US_ASCII);
        assertRefused(post(ascii(envelope.replaceFirst("\\{", "{\"@id\":\"1\","))));
        assertRefused(new CapturedExchange("POST", "/didcomm", "", envelope(), 400, ascii("{}")));
        assertRefused(new CapturedExchange("GET", "/tails/abc", "", new byte[0], 200, ascii("tails")));
        assertRefused(new CapturedExchange("POST", "/other", "", envelope(), 202, new byte[0]));
    }

    @Test
    void whenCiphertextIsPlainThenItIsRefused() {
        String envelope = new String(envelope(), StandardCharsets.US_ASCII);
        for (String text : List.of("said before " + SECRET, "x" + SECRET, "a lot of text ".repeat(2000))) {
            String plain = Base64.getUrlEncoder().withoutPadding().encodeToString(ascii(text));
            assertRefused(post(ascii(envelope.replaceFirst("(\"ciphertext\":\")[^\"]*", "$1" + plain))));
        }
    }

    @Test
    void whenNothingWasCapturedThenThatProvesNothing() {
        assertThatThrownBy(() -> rules.check(List.of())).isInstanceOf(AssertionError.class);
    }
}
