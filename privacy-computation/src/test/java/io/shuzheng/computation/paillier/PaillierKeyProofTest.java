package io.shuzheng.computation.paillier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.computation.paillier.InvalidPublicKeyException.Reason;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaillierKeyProofTest {

    private final PaillierPrivateKey key = TestPaillierKeys.real();
    private final PaillierKeyProof proof = PaillierKeyProof.of(key);

    @Test
    void whenKeyIsWellFormedThenItsProofHolds() {
        assertThatCode(() -> proof.requireValidFor(key.publicKey())).doesNotThrowAnyException();
    }

    @Test
    void whenProofIsOfAnotherKeyOrChangedThenItIsRefused() {
        assertRefused(proof, TestPaillierKeys.other().publicKey(), Reason.PROOF_FAILED);
        for (int round = 0; round < PaillierKeyProof.ROUNDS; round++) {
            List<BigInteger> roots = new ArrayList<>(proof.roots());
            roots.set(round, roots.get(round).add(BigInteger.ONE));
            assertRefused(new PaillierKeyProof(roots), key.publicKey(), Reason.PROOF_FAILED);
        }
        List<BigInteger> outOfRange = new ArrayList<>(proof.roots());
        outOfRange.set(0, outOfRange.get(0).add(key.publicKey().n()));
        assertRefused(new PaillierKeyProof(outOfRange), key.publicKey(), Reason.PROOF_FAILED);
    }

    /** Under such a key a ciphertext modulo n shows the residue class of what it was made from, whatever the mask. */
    @Test
    void whenModulusSharesAFactorWithItsTotientThenItsMakerFindsNoRoots() {
        BigInteger p = key.publicKey().n().shiftRight(1024).nextProbablePrime();
        PaillierPublicKey square = PaillierPublicKey.of(p.multiply(p));
        assertThat(square.n().gcd(p.multiply(p.subtract(BigInteger.ONE)))).isEqualTo(p);
        assertRefused(proof, square, Reason.PROOF_FAILED);
    }

    @Test
    void whenModulusHasASmallFactorOrLengthThenItIsRefused() {
        BigInteger even = key.publicKey().n().multiply(BigInteger.TWO);
        assertRefused(proof, PaillierPublicKey.of(even), Reason.SMALL_FACTOR);
        BigInteger withSmallPrime = key.publicKey().n().multiply(BigInteger.valueOf(6367));
        assertRefused(proof, PaillierPublicKey.of(withSmallPrime), Reason.SMALL_FACTOR);
        assertModulusRefused(BigInteger.ONE.shiftLeft(2047).subtract(BigInteger.ONE), Reason.TOO_SHORT);
        assertModulusRefused(BigInteger.ONE.shiftLeft(2047).negate(), Reason.TOO_SHORT);
        assertModulusRefused(BigInteger.ONE.shiftLeft(8192), Reason.TOO_LONG);
    }

    @Test
    void whenRootsAreMissingThenThereIsNoProof() {
        assertThatThrownBy(() -> new PaillierKeyProof(proof.roots().subList(0, 10)))
                .isInstanceOf(InvalidInputException.class);
    }

    private static void assertRefused(PaillierKeyProof proof, PaillierPublicKey key, Reason reason) {
        assertThatThrownBy(() -> proof.requireValidFor(key))
                .isInstanceOfSatisfying(
                        InvalidPublicKeyException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static void assertModulusRefused(BigInteger n, Reason reason) {
        assertThatThrownBy(() -> PaillierPublicKey.of(n))
                .isInstanceOfSatisfying(
                        InvalidPublicKeyException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
