package io.shuzheng.didcomm.envelope;

import io.shuzheng.primitives.InternalFailureException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** ChaCha20-Poly1305 of RFC 8439, section 2.8: with a 12-byte nonce, whatever an envelope's {@code enc} says. */
final class ContentCipher {

    static final int KEY_SIZE = 32;
    static final int NONCE_SIZE = 12;
    static final int TAG_SIZE = 16;

    private ContentCipher() {}

    /** The ciphertext, followed by the tag. */
    static byte[] encrypt(byte[] plaintext, byte[] key, byte[] nonce, byte[] associated) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(plaintext);
        } catch (GeneralSecurityException e) {
            throw new InternalFailureException("ChaCha20-Poly1305 failed", e);
        }
    }

    /** The plaintext, unless the tag, which follows the ciphertext, is wrong. */
    static Optional<byte[]> decrypt(byte[] ciphertextAndTag, byte[] key, byte[] nonce, byte[] associated) {
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(ciphertextAndTag));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new InternalFailureException("ChaCha20-Poly1305 failed", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}
