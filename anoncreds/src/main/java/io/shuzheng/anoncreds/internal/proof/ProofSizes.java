package io.shuzheng.anoncreds.internal.proof;

import io.shuzheng.anoncreds.internal.signature.Sizes;
import java.math.BigInteger;
import java.util.Collection;

/**
 * Sizes of the numbers of a proof, in bits. A blinding has so many more bits than the challenge times the secret that the
 * response hides the secret; a response has at most one bit more than its blinding.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#generate-presentation">AnonCreds, "Generate Presentation"</a>
 */
public final class ProofSizes {

    public static final int E_BLINDING = 456;
    public static final int V_BLINDING = 3060;
    public static final int M_BLINDING = 592;
    public static final int M2_BLINDING = 2432;

    /** Exponents of S that hide another number: of A', and of the commitments to squares. */
    public static final int COMMITMENT_RANDOMNESS = 2128;

    public static final int U_BLINDING = 592;
    public static final int R_BLINDING = 672;
    public static final int ALPHA_BLINDING = 2787;

    public static final int E_RESPONSE = E_BLINDING + 1;
    public static final int V_RESPONSE = V_BLINDING + 1;

    /** One more than usual: some provers blind attributes with 593 bits. */
    public static final int M_RESPONSE = M_BLINDING + 2;

    public static final int M2_RESPONSE = M2_BLINDING + 1;
    public static final int U_RESPONSE = U_BLINDING + 1;

    /** Here the challenge times the secret is larger than the blinding. */
    public static final int R_RESPONSE = COMMITMENT_RANDOMNESS + Sizes.CHALLENGE + 1;

    public static final int ALPHA_RESPONSE = ALPHA_BLINDING + 1;

    private ProofSizes() {}

    /**
     * Refuses a number of another size, whatever its sign.
     *
     * @param name what the number is called in the proof
     */
    public static void require(String name, BigInteger number, int bits) {
        if (number.abs().bitLength() > bits) {
            throw Refusal.NUMBER_OUT_OF_RANGE.at(name);
        }
    }

    /** Refuses numbers of another size. */
    public static void require(String name, Collection<BigInteger> numbers, int bits) {
        numbers.forEach(number -> require(name, number, bits));
    }
}
