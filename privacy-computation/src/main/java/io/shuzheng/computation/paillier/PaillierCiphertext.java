package io.shuzheng.computation.paillier;

import io.shuzheng.computation.paillier.InvalidCiphertextException.Reason;
import java.math.BigInteger;
import java.util.Objects;

/**
 * An element of {@code Z*_{n²}} under one public key. A ciphertext that exists is in range and invertible.
 *
 * <p>Equal ciphertexts are equal numbers under equal keys; ciphertexts of equal plaintexts differ.
 */
public final class PaillierCiphertext {

    private final PaillierPublicKey key;
    private final BigInteger value;

    /** For values that are in the group by construction. */
    PaillierCiphertext(PaillierPublicKey key, BigInteger value) {
        this.key = key;
        this.value = value;
    }

    static PaillierCiphertext checked(PaillierPublicKey key, BigInteger value) {
        if (value.signum() <= 0 || value.compareTo(key.nSquared()) >= 0) {
            throw new InvalidCiphertextException(Reason.OUT_OF_RANGE);
        }
        if (!value.gcd(key.n()).equals(BigInteger.ONE)) {
            throw new InvalidCiphertextException(Reason.NOT_INVERTIBLE);
        }
        return new PaillierCiphertext(key, value);
    }

    public PaillierPublicKey key() {
        return key;
    }

    /** The number itself, in {@code [1, n²)}. */
    public BigInteger value() {
        return value;
    }

    /** Unsigned big-endian, padded to the length of {@code n²}: {@link PaillierPublicKey#ciphertextLength()} bytes. */
    public byte[] encode() {
        return UnsignedBytes.encode(value, key.ciphertextLength());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PaillierCiphertext that && key.equals(that.key) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, value);
    }

    @Override
    public String toString() {
        return "PaillierCiphertext[" + key.bits() + " bits]";
    }
}
