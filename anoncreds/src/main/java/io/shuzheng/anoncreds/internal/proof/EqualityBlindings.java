package io.shuzheng.anoncreds.internal.proof;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.internal.Copies;
import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The random numbers that hide {@link EqualitySecrets} in the responses. Prints as its type only.
 *
 * @param e e~
 * @param v v~
 * @param m m~ of each hidden attribute
 * @param m2 m2~
 */
record EqualityBlindings(BigInteger e, BigInteger v, Map<String, BigInteger> m, BigInteger m2) {

    EqualityBlindings {
        m = Copies.of(m);
    }

    static EqualityBlindings random(RandomNumbers random, Set<String> hidden, BigInteger linkSecretBlinding) {
        Map<String, BigInteger> m = new HashMap<>();
        hidden.forEach(name -> m.put(name, random.bits(ProofSizes.M_BLINDING)));
        m.put(AttributeNames.LINK_SECRET, linkSecretBlinding);
        return new EqualityBlindings(
                random.bits(ProofSizes.E_BLINDING),
                random.bits(ProofSizes.V_BLINDING),
                m,
                random.bits(ProofSizes.M2_BLINDING));
    }

    @Override
    public String toString() {
        return "EqualityBlindings";
    }
}
