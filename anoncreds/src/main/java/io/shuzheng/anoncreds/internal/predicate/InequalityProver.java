package io.shuzheng.anoncreds.internal.predicate;

import io.shuzheng.anoncreds.cl.Predicate;
import io.shuzheng.anoncreds.internal.number.FourSquares;
import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import io.shuzheng.anoncreds.internal.proof.ProofSizes;
import io.shuzheng.anoncreds.internal.signature.PublicKeyBases;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.List;

/**
 * Commits to proofs of predicates on attributes that are 32-bit integers.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#generate-presentation">AnonCreds, "Generate Presentation"</a>
 */
public final class InequalityProver {

    private final RandomNumbers random;

    public InequalityProver(RandomNumbers random) {
        this.random = random;
    }

    /**
     * Commits.
     *
     * @param attribute the encoded value
     * @param mBlinding m~ of the attribute in the equality proof
     * @throws InvalidInputException if the attribute is not an integer of 32 bits or does not satisfy the predicate
     */
    public InequalityCommitment commit(
            PublicKeyBases key, Predicate predicate, BigInteger attribute, BigInteger mBlinding) {
        long delta = Difference.of(predicate).of(integer(predicate, attribute));
        if (delta < 0) {
            throw new InvalidInputException("the attribute " + predicate.attributeName() + " is not "
                    + predicate.type().symbol() + " " + predicate.value());
        }
        InequalitySecrets secrets = new InequalitySecrets(
                attribute,
                Numbers.ofSquares(List.of(FourSquares.of(delta))),
                BigInteger.valueOf(delta),
                Numbers.random(Term.ALL, random, ProofSizes.COMMITMENT_RANDOMNESS));
        InequalityBlindings blindings = new InequalityBlindings(
                mBlinding,
                Numbers.random(Term.SQUARES, random, ProofSizes.U_BLINDING),
                Numbers.random(Term.ALL, random, ProofSizes.R_BLINDING),
                random.bits(ProofSizes.ALPHA_BLINDING));
        return new InequalityCommitment(key, predicate, secrets, blindings);
    }

    private static int integer(Predicate predicate, BigInteger attribute) {
        if (attribute.bitLength() >= Integer.SIZE) {
            throw new InvalidInputException(
                    "the attribute " + predicate.attributeName() + " is not an integer of 32 bits");
        }
        return attribute.intValueExact();
    }
}
