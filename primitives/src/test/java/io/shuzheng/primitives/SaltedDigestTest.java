package io.shuzheng.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SaltedDigestTest {

    private static final SecretBytes SALT = SecretBytes.copyOf(new byte[32]);
    private static final JsonNode SCORE = Json.parse("{\"score\":612}");

    /** Computed apart with Python: sha256(b"\\x05score" + bytes(32) + b'{"score":612}'). */
    @Test
    void whenKnownInputThenKnownDigest() {
        assertThat(SaltedDigest.of("score", SALT, SCORE).hex())
                .isEqualTo("c6ea667e3b9854b05d8ed16551216a8a17b057aad080d071e74cac0583d0fb7d");
    }

    @Property(tries = 50)
    void whenAnotherSaltDomainOrValueThenNoMatch(@ForAll @Size(32) byte[] salt) {
        SecretBytes secret = SecretBytes.copyOf(salt);
        SaltedDigest digest = SaltedDigest.of("score", secret, SCORE);
        assertThat(digest.matches("score", secret, Json.parse("{ \"score\": 612 }")))
                .isTrue();
        assertThat(digest.matches("scorf", secret, SCORE)).isFalse();
        assertThat(digest.matches("score", secret, Json.parse("{\"score\":613}")))
                .isFalse();
        salt[0] ^= 1;
        assertThat(digest.matches("score", SecretBytes.copyOf(salt), SCORE)).isFalse();
    }

    @Test
    void whenHexThenReadsBack() {
        SaltedDigest digest = SaltedDigest.of("score", SALT, SCORE);
        assertThat(SaltedDigest.fromHex(digest.hex())).isEqualTo(digest);
        assertThatThrownBy(() -> SaltedDigest.fromHex("AB")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenSaltOrDomainHasAnotherLengthThenRefused() {
        SecretBytes shortSalt = SecretBytes.copyOf(new byte[31]);
        assertThatThrownBy(() -> SaltedDigest.of("score", shortSalt, SCORE)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> SaltedDigest.of("", SALT, SCORE)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> SaltedDigest.of("x".repeat(256), SALT, SCORE))
                .isInstanceOf(InvalidInputException.class);
    }
}
