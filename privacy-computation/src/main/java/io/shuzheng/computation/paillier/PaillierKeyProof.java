package io.shuzheng.computation.paillier;

import io.shuzheng.computation.paillier.InvalidPublicKeyException.Reason;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Proof that {@code gcd(n, φ(n)) = 1}, so that {@code ρ → ρ^n} is a bijection of {@code Z*_n} and re-randomising hides
 * perfectly. A modulus without this property lets whoever made it see through the mask.
 *
 * <p>S. Goldberg, L. Reyzin, O. Sagga, F. Baldimtsi, <em>Efficient Noninteractive Certification of RSA Moduli and
 * Beyond</em> (ASIACRYPT 2019), section 3: n-th roots of {@value #ROUNDS} numbers that a hash of {@code n} names, where
 * {@code n} has no prime factor below {@value #SMALLEST_FACTOR}. A modulus without the property passes with probability
 * at most {@code 6370^-11 < 2^-138} a hash attempt.
 *
 * @param roots the {@value #ROUNDS} roots, each in {@code [1, n)}
 */
public record PaillierKeyProof(List<BigInteger> roots) {

    /** The number of roots. */
    public static final int ROUNDS = 11;

    private static final int SMALLEST_FACTOR = 6370;
    private static final byte[] DOMAIN = "shuzheng/paillier-key-proof/1.0".getBytes(StandardCharsets.UTF_8);

    /** @throws InvalidInputException unless there are {@value #ROUNDS} roots, all positive */
    public PaillierKeyProof {
        roots = List.copyOf(roots);
        if (roots.size() != ROUNDS || roots.stream().anyMatch(root -> root.signum() <= 0)) {
            throw new InvalidInputException("a Paillier key proof is " + ROUNDS + " positive integers");
        }
    }

    /** The proof of one's own key. */
    public static PaillierKeyProof of(PaillierPrivateKey key) {
        BigInteger n = key.publicKey().n();
        return new PaillierKeyProof(IntStream.range(0, ROUNDS)
                .mapToObj(round -> key.nthRoot(challenge(n, round)))
                .toList());
    }

    /**
     * Checks the proof; takes about 50 ms for 2048 bits.
     *
     * @throws InvalidPublicKeyException unless this proves {@code key} well formed
     */
    public void requireValidFor(PaillierPublicKey key) {
        BigInteger n = key.n();
        for (int divisor = 2; divisor < SMALLEST_FACTOR; divisor++) {
            if (n.mod(BigInteger.valueOf(divisor)).signum() == 0) {
                throw new InvalidPublicKeyException(Reason.SMALL_FACTOR);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            BigInteger root = roots.get(round);
            if (root.compareTo(n) >= 0 || !root.modPow(n, n).equals(challenge(n, round))) {
                throw new InvalidPublicKeyException(Reason.PROOF_FAILED);
            }
        }
    }

    /** A number modulo {@code n} within {@code 2^-128} of uniform: SHA-256 in counter mode over domain, n and round. */
    private static BigInteger challenge(BigInteger n, int round) {
        byte[] modulus = n.toByteArray();
        int blocks = (n.bitLength() + 128 + 255) / 256;
        ByteBuffer stream = ByteBuffer.allocate(blocks * 32);
        for (int block = 0; block < blocks; block++) {
            stream.put(Digests.sha256(ByteBuffer.allocate(DOMAIN.length + 12 + modulus.length)
                    .put(DOMAIN)
                    .putInt(modulus.length)
                    .put(modulus)
                    .putInt(round)
                    .putInt(block)
                    .array()));
        }
        return UnsignedBytes.decode(stream.array()).mod(n);
    }
}
