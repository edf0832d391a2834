package io.shuzheng.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KeysTest {

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static Ed25519PrivateKey key(byte[] seed) {
        return Ed25519PrivateKey.fromSeed(SecretBytes.copyOf(seed));
    }

    /** RFC 8032, section 7.1, TEST 3. */
    @Test
    void whenRfc8032VectorThenItsKeyAndSignature() {
        Ed25519PrivateKey key = key(hex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"));
        byte[] signature = hex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
        assertThat(key.publicKey().bytes())
                .isEqualTo(hex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"));
        assertThat(key.sign(hex("af82"))).isEqualTo(signature);
        assertThat(key.publicKey().verify(hex("af82"), signature)).isTrue();
    }

    /** RFC 7748, section 6.1. */
    @Test
    void whenRfc7748VectorThenItsSharedSecret() {
        X25519PrivateKey alice = X25519PrivateKey.of(
                SecretBytes.copyOf(hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")));
        X25519PublicKey bob =
                X25519PublicKey.of(hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"));
        assertThat(alice.publicKey().bytes())
                .isEqualTo(hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"));
        assertThat(alice.agree(bob).reveal())
                .isEqualTo(hex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"));
    }

    @Property(tries = 100)
    void whenConvertedToX25519ThenPublicKeyBelongsToPrivateKey(@ForAll @Size(32) byte[] seed) {
        Ed25519PrivateKey key = key(seed);
        assertThat(key.publicKey().toX25519()).isEqualTo(key.toX25519().publicKey());
    }

    @Property(tries = 100)
    void whenMessageOrSignatureChangesThenNotVerified(
            @ForAll @Size(32) byte[] seed, @ForAll @Size(min = 1, max = 64) byte[] message, @ForAll byte position) {
        Ed25519PrivateKey key = key(seed);
        byte[] signature = key.sign(message);
        assertThat(key.publicKey().verify(message, signature)).isTrue();
        message[Math.floorMod(position, message.length)] ^= 1;
        assertThat(key.publicKey().verify(message, signature)).isFalse();
        message[Math.floorMod(position, message.length)] ^= 1;
        signature[Math.floorMod(position, 64)] ^= 1;
        assertThat(key.publicKey().verify(message, signature)).isFalse();
    }

    @Test
    void whenIndyTrusteeSeedThenItsVerkey() {
        Ed25519PrivateKey trustee = key("000000000000000000000000Trustee1".getBytes(StandardCharsets.US_ASCII));
        assertThat(trustee.publicKey().base58()).isEqualTo("GJ1SzoWzavQYfNL9XkaJdrQejfztN4XqdsiV4ct3LXKL");
        assertThat(Ed25519PublicKey.fromBase58(trustee.publicKey().base58())).isEqualTo(trustee.publicKey());
    }

    @Test
    void whenSmallOrderOrMalformedPointThenRefused() {
        byte[] one = new byte[32];
        one[0] = 1;
        assertThatThrownBy(() -> Ed25519PublicKey.of(one)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Ed25519PublicKey.of(new byte[31])).isInstanceOf(InvalidInputException.class);
        byte[] zero = new byte[32];
        X25519PrivateKey key = X25519PrivateKey.of(SecretBytes.copyOf(hex("01".repeat(32))));
        assertThatThrownBy(() -> key.agree(X25519PublicKey.of(zero)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("low order");
    }

    @Test
    void whenPrintedThenOnlyThePublicKeyShows() {
        byte[] seed = hex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");
        assertThat(key(seed).toString())
                .contains(key(seed).publicKey().base58())
                .doesNotContain(Base58.encode(seed));
    }
}
