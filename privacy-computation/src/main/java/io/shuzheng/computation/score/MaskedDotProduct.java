package io.shuzheng.computation.score;

import io.shuzheng.computation.paillier.PaillierCiphertext;
import io.shuzheng.computation.paillier.PaillierPublicKey;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;

/**
 * The provider's step: {@code Enc(w·x + r)} for a one-hot {@code x} and a new uniform {@code r}, and {@code -r}.
 *
 * <p>Where {@code gcd(n, φ(n)) = 1} the answer is a uniform element of {@code Z*_{n²}}, whatever {@code w} and {@code x} are:
 * {@code r} makes the plaintext uniform and the new randomness makes the ciphertext uniform among those of its plaintext. So
 * it tells the model owner nothing at all.
 *
 * @param answer a ciphertext of {@code w·x + r mod n}
 * @param share {@code -r mod n}, a secret of the provider and the receiver
 */
record MaskedDotProduct(PaillierCiphertext answer, BigInteger share) {

    static MaskedDotProduct of(List<PaillierCiphertext> weights, List<Integer> activeBins, SecureRandom random) {
        PaillierPublicKey key = weights.get(0).key();
        BigInteger mask = key.randomPlaintext(random);
        PaillierCiphertext sum =
                activeBins.stream().map(weights::get).reduce(key::add).orElseThrow();
        return new MaskedDotProduct(
                key.rerandomise(key.addPlain(sum, mask), random), mask.negate().mod(key.n()));
    }

    /** Without the share. */
    @Override
    public String toString() {
        return "MaskedDotProduct";
    }
}
