package io.shuzheng.app.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What may cross the wire between agents: encrypted envelopes, and the tails files, which everybody may read. */
public final class WireRules {

    private static final int SHORTEST_SECRET = 8;
    private static final int BYTE_VALUES = 256;
    private static final int ENOUGH_FOR_STATISTICS = 10_000;

    private final List<String> secrets;

    /**
     * The rules, for a run in which these words were said.
     *
     * @param secrets words that no body contains, encoded or not: values, message types, DIDs, names; each of 8 bytes or
     *     more, because shorter ones occur in random bytes
     */
    public WireRules(Collection<String> secrets) {
        assertThat(secrets).allMatch(secret -> secret.getBytes(StandardCharsets.UTF_8).length >= SHORTEST_SECRET);
        this.secrets = List.copyOf(secrets);
    }

    /** Requires each body to be an envelope or a tails file, and all ciphertexts together to look like random bytes. */
    public void check(List<CapturedExchange> captured) {
        ByteArrayOutputStream ciphertexts = new ByteArrayOutputStream();
        for (CapturedExchange exchange : captured) {
            assertNoSecret(exchange, exchange.path().getBytes(StandardCharsets.UTF_8));
            if (exchange.path().startsWith("/tails/")) {
                checkTails(exchange);
            } else {
                ciphertexts.writeBytes(checkEnvelope(exchange));
            }
        }
        assertLookRandom(ciphertexts.toByteArray());
    }

    private static void checkTails(CapturedExchange exchange) {
        assertThat(exchange.method()).as(exchange.toString()).isEqualTo("GET");
        assertThat(exchange.request()).as(exchange.toString()).isEmpty();
        assertThat(exchange.status()).as(exchange.toString()).isEqualTo(200);
        assertThat(exchange.path()).isEqualTo("/tails/" + Base58.encode(Digests.sha256(exchange.response())));
    }

    private byte[] checkEnvelope(CapturedExchange exchange) {
        assertThat(exchange.method() + " " + exchange.path()).isEqualTo("POST /didcomm");
        assertThat(exchange.response())
                .as("%s: %s", exchange, text(exchange.response()))
                .isEmpty();
        assertNoSecret(exchange, exchange.request());
        ObjectNode envelope = Json.parseObject(exchange.request());
        assertThat(envelope.propertyNames()).containsExactlyInAnyOrder("protected", "iv", "ciphertext", "tag");
        byte[] header = decode(envelope, "protected");
        assertNoSecret(exchange, header);
        checkHeader(Json.parseObject(header));
        assertThat(decode(envelope, "iv")).hasSize(12);
        assertThat(decode(envelope, "tag")).hasSize(16);
        byte[] ciphertext = decode(envelope, "ciphertext");
        assertNoSecret(exchange, ciphertext);
        assertThat(ciphertext).isNotEmpty();
        return ciphertext;
    }

    private static void checkHeader(ObjectNode header) {
        assertThat(header.propertyNames()).containsExactlyInAnyOrder("enc", "typ", "alg", "recipients");
        assertThat(header.path("enc").asString()).isEqualTo("xchacha20poly1305_ietf");
        assertThat(header.path("typ").asString()).isEqualTo("JWM/1.0");
        boolean authcrypt = header.path("alg").asString().equals("Authcrypt");
        assertThat(authcrypt || header.path("alg").asString().equals("Anoncrypt"))
                .as(header.toString())
                .isTrue();
        assertThat(header.path("recipients")).isNotEmpty();
        for (JsonNode recipient : header.path("recipients")) {
            // a content key of 32 bytes in a box with its tag; sealed boxes carry an ephemeral key of 32 bytes as well
            assertThat(decode(recipient, "encrypted_key")).hasSize(authcrypt ? 48 : 80);
            assertThat(Base58.decode(recipient.at("/header/kid").asString())).hasSize(32);
            if (authcrypt) {
                assertThat(decode(recipient.path("header"), "iv")).hasSize(24);
                assertThat(decode(recipient.path("header"), "sender").length).isGreaterThan(48 + 32);
            }
        }
    }

    private void assertNoSecret(CapturedExchange exchange, byte[] bytes) {
        String text = text(bytes);
        for (String secret : secrets) {
            for (String form : forms(secret)) {
                assertThat(text.contains(form))
                        .as("%s shows \"%s\" as %s", exchange, secret, form)
                        .isFalse();
            }
        }
    }

    /** The word itself, and what is the same in its Base64 wherever it begins. */
    private static List<String> forms(String secret) {
        byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
        List<String> forms = new ArrayList<>(List.of(text(utf8)));
        for (int skipped = 0; skipped < 3; skipped++) {
            byte[] whole = Arrays.copyOfRange(utf8, skipped, utf8.length - (utf8.length - skipped) % 3);
            forms.add(Base64.getEncoder().encodeToString(whole));
            forms.add(Base64.getUrlEncoder().encodeToString(whole));
        }
        return forms;
    }

    private static void assertLookRandom(byte[] bytes) {
        assertThat(bytes.length).as("enough to judge by").isGreaterThan(ENOUGH_FOR_STATISTICS);
        int[] counts = new int[BYTE_VALUES];
        for (byte each : bytes) {
            counts[each & 0xff]++;
        }
        double expected = (double) bytes.length / BYTE_VALUES;
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        // 255 degrees of freedom: 400 is exceeded by random bytes once in 10^8 times, by text always
        assertThat(chiSquare).isLessThan(400);
    }

    private static byte[] decode(JsonNode json, String member) {
        return Base64Url.decode(json.path(member).asString());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
