package io.shuzheng.anoncreds.internal.proof;

import io.shuzheng.anoncreds.cl.PrimarySignature;
import io.shuzheng.anoncreds.internal.number.Modulus;
import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import io.shuzheng.anoncreds.internal.signature.Sizes;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * Commits to proofs of knowledge of a signature.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#generate-presentation">AnonCreds, "Generate Presentation"</a>
 */
public final class EqualityProver {

    private final RandomNumbers random;

    public EqualityProver(RandomNumbers random) {
        this.random = random;
    }

    /**
     * Commits.
     *
     * @param signature on all attributes
     * @param values of the hidden attributes, by normalised name; others are ignored
     * @param linkSecretBlinding m~ of the link secret, the same for all credentials of a presentation
     */
    public EqualityCommitment commit(
            EqualityStatement statement,
            PrimarySignature signature,
            Map<String, BigInteger> values,
            BigInteger linkSecretBlinding) {
        Modulus modulus = statement.key().modulus();
        BigInteger r = random.bits(ProofSizes.COMMITMENT_RANDOMNESS);
        BigInteger aPrime = modulus.multiply(statement.key().s().power(r), modulus.reduce(signature.a()));
        EqualitySecrets secrets = new EqualitySecrets(
                signature.e().subtract(Sizes.E_START),
                signature.v().subtract(signature.e().multiply(r)),
                hiddenValues(statement, values),
                signature.m2());
        return new EqualityCommitment(
                statement, aPrime, secrets, EqualityBlindings.random(random, statement.hidden(), linkSecretBlinding));
    }

    private static Map<String, BigInteger> hiddenValues(EqualityStatement statement, Map<String, BigInteger> values) {
        Map<String, BigInteger> hidden = new HashMap<>(values);
        hidden.keySet().retainAll(statement.hidden());
        if (!hidden.keySet().equals(statement.hidden())) {
            throw Refusal.HIDDEN_ATTRIBUTES_DIFFER.exception();
        }
        return hidden;
    }
}
