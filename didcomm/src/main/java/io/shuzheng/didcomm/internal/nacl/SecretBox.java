package io.shuzheng.didcomm.internal.nacl;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.engines.XSalsa20Engine;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * XSalsa20-Poly1305: {@code crypto_secretbox_easy}.
 *
 * @see <a href="https://cr.yp.to/highspeed/naclcrypto-20090310.pdf">Cryptography in NaCl, sections 7 to 9</a>
 */
final class SecretBox {

    static final int NONCE_SIZE = 24;
    static final int TAG_SIZE = 16;

    private static final int MAC_KEY_SIZE = 32;

    private SecretBox() {}

    static byte[] seal(byte[] plaintext, byte[] nonce, byte[] key) {
        XSalsa20Engine stream = stream(nonce, key);
        byte[] macKey = macKey(stream);
        byte[] box = new byte[TAG_SIZE + plaintext.length];
        stream.processBytes(plaintext, 0, plaintext.length, box, TAG_SIZE);
        byte[] tag = tag(macKey, box);
        System.arraycopy(tag, 0, box, 0, TAG_SIZE);
        return box;
    }

    /** The plaintext, unless the box is too short or its tag is wrong. */
    static Optional<byte[]> open(byte[] box, byte[] nonce, byte[] key) {
        if (box.length < TAG_SIZE) {
            return Optional.empty();
        }
        XSalsa20Engine stream = stream(nonce, key);
        byte[] tag = tag(macKey(stream), box);
        if (!MessageDigest.isEqual(tag, Arrays.copyOf(box, TAG_SIZE))) {
            return Optional.empty();
        }
        byte[] plaintext = new byte[box.length - TAG_SIZE];
        stream.processBytes(box, TAG_SIZE, plaintext.length, plaintext, 0);
        return Optional.of(plaintext);
    }

    private static XSalsa20Engine stream(byte[] nonce, byte[] key) {
        XSalsa20Engine stream = new XSalsa20Engine();
        stream.init(true, new ParametersWithIV(new KeyParameter(key), nonce));
        return stream;
    }

    /** The first half of the stream's first block is the one-time key of the tag. */
    private static byte[] macKey(XSalsa20Engine stream) {
        byte[] key = new byte[MAC_KEY_SIZE];
        stream.processBytes(key, 0, MAC_KEY_SIZE, key, 0);
        return key;
    }

    private static byte[] tag(byte[] macKey, byte[] box) {
        Poly1305 mac = new Poly1305();
        mac.init(new KeyParameter(macKey));
        mac.update(box, TAG_SIZE, box.length - TAG_SIZE);
        byte[] tag = new byte[TAG_SIZE];
        mac.doFinal(tag, 0);
        return tag;
    }
}
