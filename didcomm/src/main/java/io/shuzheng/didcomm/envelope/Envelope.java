package io.shuzheng.didcomm.envelope;

import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.node.ObjectNode;

/** An envelope's four parts as they travel: the header's text, nonce, ciphertext and tag. */
final class Envelope {

    private final String protectedText;
    private final byte[] nonce;
    private final byte[] ciphertextAndTag;

    private Envelope(String protectedText, byte[] nonce, byte[] ciphertextAndTag) {
        this.protectedText = protectedText;
        this.nonce = nonce;
        this.ciphertextAndTag = ciphertextAndTag;
    }

    static Envelope seal(ProtectedHeader header, byte[] plaintext, byte[] key, byte[] nonce) {
        String text = header.encode();
        return new Envelope(text, nonce, ContentCipher.encrypt(plaintext, key, nonce, associated(text)));
    }

    static Envelope parse(byte[] utf8) {
        EnvelopeJson json = EnvelopeJson.parse(utf8, "envelope");
        String text = json.text("protected");
        byte[] nonce = json.bytes("iv");
        byte[] ciphertext = json.bytes("ciphertext");
        byte[] tag = json.bytes("tag");
        if (nonce.length != ContentCipher.NONCE_SIZE || tag.length != ContentCipher.TAG_SIZE) {
            throw new EnvelopeException(EnvelopeException.Reason.MALFORMED, "iv or tag is of a wrong length");
        }
        byte[] both = Arrays.copyOf(ciphertext, ciphertext.length + tag.length);
        System.arraycopy(tag, 0, both, ciphertext.length, tag.length);
        return new Envelope(text, nonce, both);
    }

    ProtectedHeader header() {
        return ProtectedHeader.decode(protectedText);
    }

    byte[] open(byte[] key) {
        return ContentCipher.decrypt(ciphertextAndTag, key, nonce, associated(protectedText))
                .orElseThrow(() -> new EnvelopeException(
                        EnvelopeException.Reason.NOT_AUTHENTIC, "the envelope's content or header was altered"));
    }

    byte[] toBytes() {
        int length = ciphertextAndTag.length - ContentCipher.TAG_SIZE;
        byte[] tag = Arrays.copyOfRange(ciphertextAndTag, length, ciphertextAndTag.length);
        ObjectNode json = Json.object()
                .put("protected", protectedText)
                .put("iv", Base64Url.encode(nonce))
                .put("ciphertext", Base64Url.encode(Arrays.copyOf(ciphertextAndTag, length)))
                .put("tag", Base64Url.encode(tag));
        return Json.write(json).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] associated(String protectedText) {
        return protectedText.getBytes(StandardCharsets.UTF_8);
    }
}
