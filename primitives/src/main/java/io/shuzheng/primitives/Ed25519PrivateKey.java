package io.shuzheng.primitives;

import java.security.SecureRandom;
import java.util.Arrays;
import javax.security.auth.Destroyable;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 private key (RFC 8032, section 5.1.5): a seed of 32 bytes, which does not print. */
public final class Ed25519PrivateKey implements Destroyable {

    private final SecretBytes seed;
    private final Ed25519PublicKey publicKey;

    private Ed25519PrivateKey(SecretBytes seed) {
        this.seed = seed;
        byte[] secret = seed.reveal();
        byte[] encoded = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(secret, 0, encoded, 0);
        Arrays.fill(secret, (byte) 0);
        this.publicKey = Ed25519PublicKey.of(encoded);
    }

    /**
     * The key of a seed.
     *
     * @throws InvalidInputException if the seed is not 32 bytes long
     */
    public static Ed25519PrivateKey fromSeed(SecretBytes seed) {
        if (seed.size() != Ed25519.SECRET_KEY_SIZE) {
            throw new InvalidInputException("an Ed25519 seed has 32 bytes");
        }
        return new Ed25519PrivateKey(seed);
    }

    /** A new key. */
    public static Ed25519PrivateKey generate(SecureRandom random) {
        return new Ed25519PrivateKey(SecretBytes.random(Ed25519.SECRET_KEY_SIZE, random));
    }

    /** The key that verifies this key's signatures. */
    public Ed25519PublicKey publicKey() {
        return publicKey;
    }

    /** The seed, for the encrypted store and nowhere else. */
    public SecretBytes seed() {
        return seed;
    }

    /** The deterministic signature of RFC 8032, section 5.1.6: 64 bytes. */
    public byte[] sign(byte[] message) {
        byte[] secret = seed.reveal();
        try {
            byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
            Ed25519.sign(secret, 0, publicKey.bytes(), 0, null, message, 0, message.length, signature, 0);
            return signature;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** The X25519 key of the same secret: the first half of SHA-512 of the seed, as NaCl converts it. */
    public X25519PrivateKey toX25519() {
        byte[] secret = seed.reveal();
        byte[] hash = Digests.sha512(secret);
        byte[] scalar = Arrays.copyOf(hash, X25519PublicKey.SIZE);
        try {
            return X25519PrivateKey.of(SecretBytes.copyOf(scalar));
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(hash, (byte) 0);
            Arrays.fill(scalar, (byte) 0);
        }
    }

    @Override
    public void destroy() {
        seed.destroy();
    }

    @Override
    public boolean isDestroyed() {
        return seed.isDestroyed();
    }

    @Override
    public String toString() {
        return "Ed25519PrivateKey[of " + publicKey + "]";
    }
}
