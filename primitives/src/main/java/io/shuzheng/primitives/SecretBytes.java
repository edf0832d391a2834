package io.shuzheng.primitives;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.security.auth.Destroyable;

/**
 * Bytes that must not be seen: keys, salts, seeds.
 *
 * <p>They do not print, are compared in constant time, and are overwritten by {@link #destroy()}. The JVM may still hold
 * copies that its garbage collector moved; this type limits accidents, it does not defend against a reader of memory.
 */
public final class SecretBytes implements Destroyable {

    private final byte[] bytes;
    private volatile boolean destroyed;

    private SecretBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Keeps a copy; the caller should overwrite its own. */
    public static SecretBytes copyOf(byte[] bytes) {
        return new SecretBytes(bytes.clone());
    }

    /** Draws new bytes. */
    public static SecretBytes random(int size, SecureRandom random) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return new SecretBytes(bytes);
    }

    /**
     * A copy of the bytes, for the one call that needs them.
     *
     * @throws IllegalStateException after {@link #destroy()}
     */
    public byte[] reveal() {
        if (destroyed) {
            throw new IllegalStateException("the secret has been destroyed");
        }
        return bytes.clone();
    }

    /** The number of bytes. */
    public int size() {
        return bytes.length;
    }

    @Override
    public void destroy() {
        destroyed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public boolean isDestroyed() {
        return destroyed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretBytes secret
                && !destroyed
                && !secret.destroyed
                && MessageDigest.isEqual(bytes, secret.bytes);
    }

    /** The same for all secrets of one size, so that it tells nothing. */
    @Override
    public int hashCode() {
        return bytes.length;
    }

    @Override
    public String toString() {
        return "SecretBytes[" + bytes.length + " bytes]";
    }
}
