package io.shuzheng.computation.paillier;

import io.shuzheng.computation.paillier.InvalidCiphertextException.Reason;
import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * A modulus {@code n} and the operations that need no secret.
 *
 * <p>Plaintexts are integers in {@code [0, n)}. Every operation on ciphertexts refuses those of another key with
 * {@link InvalidCiphertextException}. {@link #add}, {@link #addPlain} and {@link #multiply} are deterministic: whoever
 * knows the inputs can link the output to them, so {@link #rerandomise} a result before it leaves.
 */
public final class PaillierPublicKey {

    /** The shortest modulus that is accepted from outside, in bits (112-bit security, NIST SP 800-57). */
    public static final int MINIMUM_BITS = 2048;

    /** The longest modulus that is accepted from outside, in bits. */
    public static final int MAXIMUM_BITS = 8192;

    private final BigInteger n;
    private final BigInteger nSquared;

    private PaillierPublicKey(BigInteger n) {
        this.n = n;
        this.nSquared = n.multiply(n);
    }

    /**
     * The key of a modulus from outside.
     *
     * <p>Only the length is checked here: {@link PaillierKeyProof} shows that the modulus is well formed.
     *
     * @throws InvalidPublicKeyException unless {@code n} has {@link #MINIMUM_BITS} to {@link #MAXIMUM_BITS} bits
     */
    public static PaillierPublicKey of(BigInteger n) {
        if (n.signum() <= 0 || n.bitLength() < MINIMUM_BITS) {
            throw new InvalidPublicKeyException(InvalidPublicKeyException.Reason.TOO_SHORT);
        }
        if (n.bitLength() > MAXIMUM_BITS) {
            throw new InvalidPublicKeyException(InvalidPublicKeyException.Reason.TOO_LONG);
        }
        return new PaillierPublicKey(n);
    }

    /** Of any size: tests enumerate whole groups. */
    static PaillierPublicKey ofAnySize(BigInteger n) {
        return new PaillierPublicKey(n);
    }

    public BigInteger n() {
        return n;
    }

    BigInteger nSquared() {
        return nSquared;
    }

    /** The modulus, unsigned big-endian, as long as it is. */
    public byte[] encode() {
        return UnsignedBytes.encode(n, (bits() + 7) / 8);
    }

    /** The length of the modulus in bits. */
    public int bits() {
        return n.bitLength();
    }

    /** The length of an encoded ciphertext in bytes. */
    public int ciphertextLength() {
        return (nSquared.bitLength() + 7) / 8;
    }

    /** An encryption of {@code plaintext} in {@code [0, n)} with fresh randomness. */
    public PaillierCiphertext encrypt(BigInteger plaintext, SecureRandom random) {
        return encrypt(plaintext, UniformIntegers.unitModulo(n, random));
    }

    /**
     * The encryption of {@code plaintext} in {@code [0, n)} with the randomness {@code rho} in {@code Z*_n}. An audit
     * repeats encryptions with it; whoever encrypts uses {@link #encrypt(BigInteger, SecureRandom)}.
     */
    public PaillierCiphertext encrypt(BigInteger plaintext, BigInteger rho) {
        return combine(plaintext, rho.modPow(n, nSquared));
    }

    /** {@code (1 + n)^m · ρ^n}, where {@code (1 + n)^m = 1 + mn mod n²}. */
    PaillierCiphertext combine(BigInteger plaintext, BigInteger nthPower) {
        requirePlaintext(plaintext);
        BigInteger power = BigInteger.ONE.add(plaintext.multiply(n));
        return new PaillierCiphertext(this, power.multiply(nthPower).mod(nSquared));
    }

    /** A ciphertext of the sum of both plaintexts modulo {@code n}. */
    public PaillierCiphertext add(PaillierCiphertext left, PaillierCiphertext right) {
        BigInteger product = own(left).multiply(own(right));
        return new PaillierCiphertext(this, product.mod(nSquared));
    }

    /** A ciphertext of the plaintext plus {@code addend}, in {@code [0, n)}, modulo {@code n}. */
    public PaillierCiphertext addPlain(PaillierCiphertext ciphertext, BigInteger addend) {
        return combine(addend, own(ciphertext));
    }

    /** A ciphertext of the plaintext times {@code factor} modulo {@code n}; a negative factor is one modulo {@code n}. */
    public PaillierCiphertext multiply(PaillierCiphertext ciphertext, BigInteger factor) {
        return new PaillierCiphertext(this, own(ciphertext).modPow(factor, nSquared));
    }

    /**
     * A ciphertext of the same plaintext, uniform among all of its ciphertexts and so independent of the one that it was
     * made from (where {@code gcd(n, φ(n)) = 1}, see {@link PaillierKeyProof}).
     */
    public PaillierCiphertext rerandomise(PaillierCiphertext ciphertext, SecureRandom random) {
        BigInteger rho = UniformIntegers.unitModulo(n, random);
        return new PaillierCiphertext(
                this, own(ciphertext).multiply(rho.modPow(n, nSquared)).mod(nSquared));
    }

    /** Uniform in {@code [0, n)}: a one-time pad for a plaintext. */
    public BigInteger randomPlaintext(SecureRandom random) {
        return UniformIntegers.below(n, random);
    }

    /** An integer with {@code |value| < n / 2} as a plaintext: itself, or {@code n + value} where it is negative. */
    public BigInteger encodeSigned(BigInteger value) {
        if (value.abs().shiftLeft(1).compareTo(n) >= 0) {
            throw new IllegalArgumentException("the integer does not fit the plaintext space");
        }
        return value.mod(n);
    }

    /** The inverse of {@link #encodeSigned}. */
    public BigInteger decodeSigned(BigInteger plaintext) {
        requirePlaintext(plaintext);
        return plaintext.shiftLeft(1).compareTo(n) > 0 ? plaintext.subtract(n) : plaintext;
    }

    /**
     * A number from outside as a ciphertext.
     *
     * @throws InvalidCiphertextException unless {@code value} is in {@code Z*_{n²}}
     */
    public PaillierCiphertext ciphertext(BigInteger value) {
        return PaillierCiphertext.checked(this, value);
    }

    /**
     * The inverse of {@link PaillierCiphertext#encode()}.
     *
     * @throws InvalidCiphertextException unless {@code encoded} is exactly as long as {@code n²} and in {@code Z*_{n²}}
     */
    public PaillierCiphertext ciphertext(byte[] encoded) {
        if (encoded.length != ciphertextLength()) {
            throw new InvalidCiphertextException(Reason.WRONG_LENGTH);
        }
        return ciphertext(UnsignedBytes.decode(encoded));
    }

    private BigInteger own(PaillierCiphertext ciphertext) {
        if (!ciphertext.key().equals(this)) {
            throw new InvalidCiphertextException(Reason.OTHER_KEY);
        }
        return ciphertext.value();
    }

    private void requirePlaintext(BigInteger plaintext) {
        if (plaintext.signum() < 0 || plaintext.compareTo(n) >= 0) {
            throw new IllegalArgumentException("a plaintext is in [0, n)");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PaillierPublicKey that && n.equals(that.n);
    }

    @Override
    public int hashCode() {
        return n.hashCode();
    }

    @Override
    public String toString() {
        return "PaillierPublicKey[" + bits() + " bits]";
    }
}
