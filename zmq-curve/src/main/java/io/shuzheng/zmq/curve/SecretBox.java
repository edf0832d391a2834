package io.shuzheng.zmq.curve;

import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.crypto.engines.XSalsa20Engine;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * Authenticated encryption by XSalsa20 and Poly1305. Messages have NaCl's form: a plaintext begins with 32 zero bytes, and a
 * ciphertext with 16 zero bytes and an authenticator of 16.
 *
 * @see <a href="https://cr.yp.to/highspeed/naclcrypto-20090310.pdf">Cryptography in NaCl, sections 9 and 10</a>
 */
public final class SecretBox {

    /** How many bytes come before the text proper, in both forms. */
    public static final int PREFIX = 32;

    private static final int ZEROS = 16;
    private static final int AUTHENTICATOR = 16;
    private static final int KEY = 32;

    private SecretBox() {}

    /**
     * Encrypts.
     *
     * @param ciphertext takes the result
     * @param plaintext what is encrypted, after {@value #PREFIX} zero bytes
     * @param length the length of both, in bytes
     * @param nonce 24 bytes, never used before with this key
     * @param key 32 bytes
     * @return whether the plaintext is long enough
     */
    public static boolean seal(byte[] ciphertext, byte[] plaintext, int length, byte[] nonce, byte[] key) {
        if (length < PREFIX) {
            return false;
        }
        byte[] authenticatorKey = new byte[KEY];
        XSalsa20Engine cipher = start(nonce, key, authenticatorKey);
        cipher.processBytes(plaintext, PREFIX, length - PREFIX, ciphertext, PREFIX);
        Arrays.fill(ciphertext, 0, ZEROS, (byte) 0);
        authenticate(authenticatorKey, ciphertext, length, ciphertext, ZEROS);
        return true;
    }

    /**
     * Decrypts.
     *
     * @param plaintext takes the result; unchanged if the authenticator is wrong
     * @param ciphertext what {@link #seal} makes
     * @param length the length of both, in bytes
     * @param nonce 24 bytes
     * @param key 32 bytes
     * @return whether the ciphertext is long enough, and was made with this nonce and key
     */
    public static boolean open(byte[] plaintext, byte[] ciphertext, int length, byte[] nonce, byte[] key) {
        if (length < PREFIX) {
            return false;
        }
        byte[] authenticatorKey = new byte[KEY];
        XSalsa20Engine cipher = start(nonce, key, authenticatorKey);
        byte[] expected = new byte[AUTHENTICATOR];
        authenticate(authenticatorKey, ciphertext, length, expected, 0);
        if (!MessageDigest.isEqual(expected, Arrays.copyOfRange(ciphertext, ZEROS, PREFIX))) {
            return false;
        }
        cipher.processBytes(ciphertext, PREFIX, length - PREFIX, plaintext, PREFIX);
        Arrays.fill(plaintext, 0, PREFIX, (byte) 0);
        return true;
    }

    /** The first 32 bytes of the key stream are the authenticator's key. */
    private static XSalsa20Engine start(byte[] nonce, byte[] key, byte[] authenticatorKey) {
        XSalsa20Engine cipher = new XSalsa20Engine();
        cipher.init(true, new ParametersWithIV(new KeyParameter(key), nonce));
        cipher.processBytes(authenticatorKey, 0, KEY, authenticatorKey, 0);
        return cipher;
    }

    private static void authenticate(byte[] key, byte[] ciphertext, int length, byte[] target, int offset) {
        Poly1305 authenticator = new Poly1305();
        authenticator.init(new KeyParameter(key));
        authenticator.update(ciphertext, PREFIX, length - PREFIX);
        authenticator.doFinal(target, offset);
    }
}
