package io.shuzheng.primitives;

import java.security.SecureRandom;
import java.util.Arrays;
import javax.security.auth.Destroyable;
import org.bouncycastle.math.ec.rfc7748.X25519;

/** An X25519 private key (RFC 7748, section 5): 32 bytes, clamped when used, which do not print. */
public final class X25519PrivateKey implements Destroyable {

    private final SecretBytes scalar;

    private X25519PrivateKey(SecretBytes scalar) {
        this.scalar = scalar;
    }

    /**
     * Takes the 32 bytes of a scalar.
     *
     * @throws InvalidInputException if there are not 32 bytes
     */
    public static X25519PrivateKey of(SecretBytes scalar) {
        if (scalar.size() != X25519.SCALAR_SIZE) {
            throw new InvalidInputException("an X25519 private key has 32 bytes");
        }
        return new X25519PrivateKey(scalar);
    }

    /** A new key. */
    public static X25519PrivateKey generate(SecureRandom random) {
        return new X25519PrivateKey(SecretBytes.random(X25519.SCALAR_SIZE, random));
    }

    /** The 32 bytes of the scalar, for libraries that take keys in this form. */
    public SecretBytes scalar() {
        return scalar;
    }

    /** The public key: this scalar times the base point. */
    public X25519PublicKey publicKey() {
        byte[] secret = scalar.reveal();
        byte[] point = new byte[X25519.POINT_SIZE];
        X25519.scalarMultBase(secret, 0, point, 0);
        Arrays.fill(secret, (byte) 0);
        return X25519PublicKey.of(point);
    }

    /**
     * The shared secret with another key: 32 bytes, to be hashed before use as a key.
     *
     * @throws InvalidInputException if the other key is of low order, so that the secret would be zero (RFC 7748,
     *     section 6.1)
     */
    public SecretBytes agree(X25519PublicKey other) {
        byte[] secret = scalar.reveal();
        byte[] shared = new byte[X25519.POINT_SIZE];
        try {
            if (!X25519.calculateAgreement(secret, 0, other.bytes(), 0, shared, 0)) {
                throw new InvalidInputException("the X25519 public key is of low order");
            }
            return SecretBytes.copyOf(shared);
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(shared, (byte) 0);
        }
    }

    @Override
    public void destroy() {
        scalar.destroy();
    }

    @Override
    public boolean isDestroyed() {
        return scalar.isDestroyed();
    }

    @Override
    public String toString() {
        return "X25519PrivateKey";
    }
}
