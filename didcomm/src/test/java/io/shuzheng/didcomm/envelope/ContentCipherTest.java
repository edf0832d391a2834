package io.shuzheng.didcomm.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Known answer of RFC 8439, section 2.8.2. */
class ContentCipherTest {

    private static final byte[] KEY = hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    private static final byte[] NONCE = hex("070000004041424344454647");
    private static final byte[] ASSOCIATED = hex("50515253c0c1c2c3c4c5c6c7");
    private static final byte[] PLAINTEXT =
            ("Ladies and Gentlemen of the class of '99: If I could offer you only one tip"
                            + " for the future, sunscreen would be it.")
                    .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CIPHERTEXT_AND_TAG =
            hex("d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d6"
                    + "3dbea45e8ca9671282fafb69da92728b1a71de0a9e060b2905d6a5b67ecd3b36"
                    + "92ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc"
                    + "3ff4def08e4b7a9de576d26586cec64b6116"
                    + "1ae10b594f09e26a7e902ecbd0600691");

    @Test
    void whenTextIsEncryptedThenItIsTheKnownAnswer() {
        assertThat(ContentCipher.encrypt(PLAINTEXT, KEY, NONCE, ASSOCIATED)).isEqualTo(CIPHERTEXT_AND_TAG);
        assertThat(ContentCipher.decrypt(CIPHERTEXT_AND_TAG, KEY, NONCE, ASSOCIATED))
                .hasValue(PLAINTEXT);
    }

    @Test
    void whenAssociatedDataDiffersThenItDoesNotDecrypt() {
        assertThat(ContentCipher.decrypt(CIPHERTEXT_AND_TAG, KEY, NONCE, new byte[0]))
                .isEmpty();
    }

    @Test
    void whenCiphertextIsShorterThanTagThenItDoesNotDecrypt() {
        assertThat(ContentCipher.decrypt(new byte[3], KEY, NONCE, ASSOCIATED)).isEmpty();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
