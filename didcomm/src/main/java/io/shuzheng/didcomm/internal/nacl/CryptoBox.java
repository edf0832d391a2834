package io.shuzheng.didcomm.internal.nacl;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.primitives.X25519PrivateKey;
import io.shuzheng.primitives.X25519PublicKey;
import java.util.Arrays;
import java.util.Optional;

/**
 * Authenticated encryption between two keys, {@code crypto_box_easy}: X25519, HSalsa20, XSalsa20-Poly1305.
 *
 * <p>Either of the two parties can have made a box; a third cannot.
 */
public final class CryptoBox {

    /** The length of a nonce, in bytes; long enough to be drawn at random. */
    public static final int NONCE_SIZE = SecretBox.NONCE_SIZE;

    /** What a box is longer than its plaintext, in bytes. */
    public static final int OVERHEAD = SecretBox.TAG_SIZE;

    private CryptoBox() {}

    /**
     * Encrypts.
     *
     * @throws InvalidInputException if {@code theirs} is of low order
     */
    public static byte[] seal(byte[] plaintext, byte[] nonce, X25519PublicKey theirs, X25519PrivateKey ours) {
        byte[] key = sharedKey(theirs, ours);
        try {
            return SecretBox.seal(plaintext, nonce, key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The plaintext; or nothing if the box is not authentic, or {@code theirs} is of low order. */
    public static Optional<byte[]> open(byte[] box, byte[] nonce, X25519PublicKey theirs, X25519PrivateKey ours) {
        byte[] key;
        try {
            key = sharedKey(theirs, ours);
        } catch (InvalidInputException lowOrder) {
            return Optional.empty();
        }
        try {
            return SecretBox.open(box, nonce, key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** {@code crypto_box_beforenm}. */
    private static byte[] sharedKey(X25519PublicKey theirs, X25519PrivateKey ours) {
        SecretBytes shared = ours.agree(theirs);
        byte[] secret = shared.reveal();
        shared.destroy();
        try {
            return HSalsa20.hash(secret, new byte[HSalsa20.INPUT_SIZE]);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
