package io.shuzheng.computation.paillier;

import io.shuzheng.computation.paillier.InvalidCiphertextException.Reason;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.security.auth.Destroyable;

/**
 * The primes {@code p} and {@code q} of {@code n}, and the operations that need them, by Chinese remainders.
 *
 * <p>It prints nothing of itself. {@link #destroy()} drops the primes, after which every operation fails with
 * {@link IllegalStateException}; their {@link BigInteger} memory is the garbage collector's, and cannot be wiped.
 */
public final class PaillierPrivateKey implements Destroyable {

    private final PaillierPublicKey publicKey;
    private volatile Optional<PrimePair> primes;

    private PaillierPrivateKey(PrimePair pair) {
        this.publicKey = PaillierPublicKey.ofAnySize(pair.product());
        this.primes = Optional.of(pair);
    }

    /**
     * A new key of {@code bits} bits, even and at least {@link PaillierPublicKey#MINIMUM_BITS}. Takes about half a second
     * for 2048 bits.
     */
    public static PaillierPrivateKey generate(int bits, SecureRandom random) {
        if (bits < PaillierPublicKey.MINIMUM_BITS || bits > PaillierPublicKey.MAXIMUM_BITS || bits % 2 != 0) {
            throw new IllegalArgumentException("a key has an even number of bits, from "
                    + PaillierPublicKey.MINIMUM_BITS + " to " + PaillierPublicKey.MAXIMUM_BITS);
        }
        return new PaillierPrivateKey(PrimePair.generate(bits, random));
    }

    /** Of any two primes with {@code gcd(pq, (p-1)(q-1)) = 1}: tests enumerate whole groups. */
    static PaillierPrivateKey ofPrimes(BigInteger p, BigInteger q) {
        return new PaillierPrivateKey(new PrimePair(p, q));
    }

    /**
     * The inverse of {@link #encode()}.
     *
     * @throws InvalidInputException unless these are two different primes of the same, sufficient length
     */
    public static PaillierPrivateKey decode(SecretBytes encoded) {
        byte[] bytes = encoded.reveal();
        try {
            int half = bytes.length / 2;
            BigInteger p = UnsignedBytes.decode(Arrays.copyOfRange(bytes, 0, half));
            BigInteger q = UnsignedBytes.decode(Arrays.copyOfRange(bytes, half, bytes.length));
            if (bytes.length % 2 != 0 || !PrimePair.isWellFormed(p, q)) {
                throw new InvalidInputException("not a Paillier private key");
            }
            PaillierPublicKey.of(p.multiply(q));
            return new PaillierPrivateKey(new PrimePair(p, q));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Both primes, unsigned big-endian, each padded to half the length of {@code n}. */
    public SecretBytes encode() {
        PrimePair pair = pair();
        int half = (publicKey.bits() / 2 + 7) / 8;
        byte[] bytes = new byte[2 * half];
        System.arraycopy(UnsignedBytes.encode(pair.p().prime(), half), 0, bytes, 0, half);
        System.arraycopy(UnsignedBytes.encode(pair.q().prime(), half), 0, bytes, half, half);
        try {
            return SecretBytes.copyOf(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    public PaillierPublicKey publicKey() {
        return publicKey;
    }

    /**
     * The plaintext, in {@code [0, n)}.
     *
     * @throws InvalidCiphertextException if the ciphertext belongs to another key
     */
    public BigInteger decrypt(PaillierCiphertext ciphertext) {
        return pair().decrypt(own(ciphertext));
    }

    /** The same as {@link PaillierPublicKey#encrypt(BigInteger, SecureRandom)}, about four times as fast. */
    public PaillierCiphertext encrypt(BigInteger plaintext, SecureRandom random) {
        BigInteger rho = UniformIntegers.unitModulo(publicKey.n(), random);
        return publicKey.combine(plaintext, pair().nthPower(rho));
    }

    /**
     * The randomness of a ciphertext: the one {@code rho} in {@code Z*_n} with which {@link PaillierPublicKey#encrypt(
     * BigInteger, BigInteger)} of the plaintext gives the same ciphertext. It opens the ciphertext to an auditor.
     *
     * @throws InvalidCiphertextException if the ciphertext belongs to another key
     */
    public BigInteger randomnessOf(PaillierCiphertext ciphertext) {
        return pair().nthRoot(own(ciphertext).mod(publicKey.n()));
    }

    /** The one {@code x} in {@code Z*_n} with {@code x^n = y (mod n)}. */
    BigInteger nthRoot(BigInteger y) {
        return pair().nthRoot(y);
    }

    /** Forgets the primes. */
    @Override
    public void destroy() {
        primes = Optional.empty();
    }

    @Override
    public boolean isDestroyed() {
        return primes.isEmpty();
    }

    private PrimePair pair() {
        return primes.orElseThrow(() -> new IllegalStateException("the key was destroyed"));
    }

    private BigInteger own(PaillierCiphertext ciphertext) {
        if (!ciphertext.key().equals(publicKey)) {
            throw new InvalidCiphertextException(Reason.OTHER_KEY);
        }
        return ciphertext.value();
    }

    @Override
    public String toString() {
        return "PaillierPrivateKey[" + publicKey.bits() + " bits]";
    }
}
