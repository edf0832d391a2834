package io.shuzheng.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SecretBytesTest {

    private static final byte[] BYTES = HexFormat.of().parseHex("00112233445566778899aabbccddeeff");

    @Test
    void whenPrintedThenNothingOfTheSecretShows() {
        assertThat(SecretBytes.copyOf(BYTES)).hasToString("SecretBytes[16 bytes]");
    }

    @Test
    void whenSourceOrCopyChangesThenSecretDoesNot() {
        byte[] source = BYTES.clone();
        SecretBytes secret = SecretBytes.copyOf(source);
        source[0] = 1;
        secret.reveal()[1] = 0;
        assertThat(secret.reveal()).isEqualTo(BYTES);
    }

    @Test
    void whenDestroyedThenNotRevealedAndEqualToNothing() {
        SecretBytes secret = SecretBytes.copyOf(BYTES);
        secret.destroy();
        assertThat(secret.isDestroyed()).isTrue();
        assertThatThrownBy(secret::reveal).isInstanceOf(IllegalStateException.class);
        assertThat(secret).isNotEqualTo(SecretBytes.copyOf(new byte[16]));
    }

    @Test
    void whenSameBytesThenEqual() {
        assertThat(SecretBytes.copyOf(BYTES)).isEqualTo(SecretBytes.copyOf(BYTES));
        assertThat(SecretBytes.copyOf(BYTES)).isNotEqualTo(SecretBytes.copyOf(new byte[16]));
    }
}
