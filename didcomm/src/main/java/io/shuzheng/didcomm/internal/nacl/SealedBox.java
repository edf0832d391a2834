package io.shuzheng.didcomm.internal.nacl;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.X25519PrivateKey;
import io.shuzheng.primitives.X25519PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/**
 * Anonymous encryption for one key, {@code crypto_box_seal}: a fresh public key, followed by a {@link CryptoBox} of it
 * whose nonce is BLAKE2b of both public keys.
 *
 * @see <a href="https://doc.libsodium.org/public-key_cryptography/sealed_boxes">libsodium: Sealed boxes</a>
 */
public final class SealedBox {

    /** What a box is longer than its plaintext, in bytes. */
    public static final int OVERHEAD = X25519PublicKey.SIZE + CryptoBox.OVERHEAD;

    private SealedBox() {}

    /**
     * Encrypts.
     *
     * @throws InvalidInputException if {@code recipient} is of low order
     */
    public static byte[] seal(byte[] plaintext, X25519PublicKey recipient, SecureRandom random) {
        X25519PrivateKey ephemeral = X25519PrivateKey.generate(random);
        try {
            return seal(plaintext, recipient, ephemeral);
        } finally {
            ephemeral.destroy();
        }
    }

    /** With the sender's key given: it must be used for this one box only. */
    static byte[] seal(byte[] plaintext, X25519PublicKey recipient, X25519PrivateKey ephemeral) {
        byte[] sender = ephemeral.publicKey().bytes();
        byte[] box = CryptoBox.seal(plaintext, nonce(sender, recipient.bytes()), recipient, ephemeral);
        byte[] sealed = Arrays.copyOf(sender, sender.length + box.length);
        System.arraycopy(box, 0, sealed, sender.length, box.length);
        return sealed;
    }

    /** The plaintext; or nothing if the box is too short or not authentic. */
    public static Optional<byte[]> open(byte[] sealed, X25519PrivateKey recipient) {
        if (sealed.length < OVERHEAD) {
            return Optional.empty();
        }
        byte[] sender = Arrays.copyOf(sealed, X25519PublicKey.SIZE);
        byte[] box = Arrays.copyOfRange(sealed, X25519PublicKey.SIZE, sealed.length);
        byte[] nonce = nonce(sender, recipient.publicKey().bytes());
        return CryptoBox.open(box, nonce, X25519PublicKey.of(sender), recipient);
    }

    private static byte[] nonce(byte[] sender, byte[] recipient) {
        Blake2bDigest digest = new Blake2bDigest(8 * CryptoBox.NONCE_SIZE);
        digest.update(sender, 0, sender.length);
        digest.update(recipient, 0, recipient.length);
        byte[] nonce = new byte[CryptoBox.NONCE_SIZE];
        digest.doFinal(nonce, 0);
        return nonce;
    }
}
