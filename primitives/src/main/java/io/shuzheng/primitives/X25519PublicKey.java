package io.shuzheng.primitives;

import java.util.Arrays;

/** An X25519 public key (RFC 7748, section 5): the 32 little-endian bytes of a u-coordinate. */
public final class X25519PublicKey {

    /** The length of a key, in bytes. */
    public static final int SIZE = 32;

    private final byte[] bytes;

    private X25519PublicKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes the 32 bytes of a key. RFC 7748 accepts every such value; the points that give no shared secret are refused
     * by {@link X25519PrivateKey#agree}.
     *
     * @throws InvalidInputException if there are not 32 bytes
     */
    public static X25519PublicKey of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new InvalidInputException("an X25519 public key has 32 bytes");
        }
        return new X25519PublicKey(bytes.clone());
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof X25519PublicKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Base58.encode(bytes);
    }
}
