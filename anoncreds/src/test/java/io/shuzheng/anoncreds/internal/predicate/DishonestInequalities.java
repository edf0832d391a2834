package io.shuzheng.anoncreds.internal.predicate;

import io.shuzheng.anoncreds.cl.Predicate;
import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import io.shuzheng.anoncreds.internal.proof.ProofSizes;
import io.shuzheng.anoncreds.internal.signature.PublicKeyBases;
import java.math.BigInteger;
import java.util.List;

/** Commits to inequality proofs with roots that an honest prover would not have. */
public final class DishonestInequalities {

    private final RandomNumbers random;

    public DishonestInequalities(RandomNumbers random) {
        this.random = random;
    }

    /**
     * Commits, whether the predicate holds or not.
     *
     * @param roots said to be those of four squares that add up to the difference
     */
    public InequalityCommitment commit(
            PublicKeyBases key,
            Predicate predicate,
            BigInteger attribute,
            BigInteger mBlinding,
            List<BigInteger> roots) {
        BigInteger delta = BigInteger.valueOf(Difference.of(predicate).of(attribute.intValueExact()));
        return new InequalityCommitment(
                key,
                predicate,
                new InequalitySecrets(
                        attribute,
                        Numbers.ofSquares(roots),
                        delta,
                        Numbers.random(Term.ALL, random, ProofSizes.COMMITMENT_RANDOMNESS)),
                new InequalityBlindings(
                        mBlinding,
                        Numbers.random(Term.SQUARES, random, ProofSizes.U_BLINDING),
                        Numbers.random(Term.ALL, random, ProofSizes.R_BLINDING),
                        random.bits(ProofSizes.ALPHA_BLINDING)));
    }
}
