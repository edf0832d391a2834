package io.shuzheng.primitives;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 public key (RFC 8032, section 5.1): 32 bytes that decode to a point outside the small subgroup.
 *
 * <p>Indy calls it a verkey and writes it in {@link Base58}.
 */
public final class Ed25519PublicKey {

    /** The length of a key, in bytes. */
    public static final int SIZE = 32;

    /** The length of a signature, in bytes. */
    public static final int SIGNATURE_SIZE = 64;

    private static final BigInteger FIELD_PRIME = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));

    private final byte[] bytes;

    private Ed25519PublicKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes the 32 bytes of RFC 8032, section 5.1.5.
     *
     * @throws InvalidInputException if there are not 32 bytes, or they are no point of the prime-order group's cosets
     */
    public static Ed25519PublicKey of(byte[] bytes) {
        if (bytes.length != SIZE || !Ed25519.validatePublicKeyPartial(bytes, 0)) {
            throw new InvalidInputException("not an Ed25519 public key");
        }
        return new Ed25519PublicKey(bytes.clone());
    }

    /**
     * Reads the Base58 form.
     *
     * @throws InvalidInputException if the text is no Base58, or as {@link #of(byte[])}
     */
    public static Ed25519PublicKey fromBase58(String text) {
        return of(Base58.decode(text, SIZE));
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The Base58 form, Indy's verkey. */
    public String base58() {
        return Base58.encode(bytes);
    }

    /** Whether the signature (64 bytes) is this key's over the message. A signature of another length is not. */
    public boolean verify(byte[] message, byte[] signature) {
        return signature.length == SIGNATURE_SIZE && Ed25519.verify(signature, 0, bytes, 0, message, 0, message.length);
    }

    /**
     * The X25519 key of the same secret: the birational map u = (1 + y) / (1 − y) of RFC 7748, section 4.1, that NaCl's
     * {@code crypto_sign_ed25519_pk_to_curve25519} applies.
     */
    public X25519PublicKey toX25519() {
        BigInteger y = littleEndian(bytes).clearBit(255);
        BigInteger u = BigInteger.ONE
                .add(y)
                .multiply(BigInteger.ONE.subtract(y).modInverse(FIELD_PRIME))
                .mod(FIELD_PRIME);
        return X25519PublicKey.of(littleEndian(u));
    }

    private static BigInteger littleEndian(byte[] bytes) {
        return new BigInteger(1, reversed(bytes));
    }

    private static byte[] littleEndian(BigInteger value) {
        byte[] bigEndian = value.toByteArray();
        int start = bigEndian.length > SIZE ? bigEndian.length - SIZE : 0;
        byte[] padded = new byte[SIZE];
        System.arraycopy(bigEndian, start, padded, SIZE - (bigEndian.length - start), bigEndian.length - start);
        return reversed(padded);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ed25519PublicKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base58();
    }
}
