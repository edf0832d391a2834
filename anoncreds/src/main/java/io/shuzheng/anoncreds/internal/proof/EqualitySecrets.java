package io.shuzheng.anoncreds.internal.proof;

import io.shuzheng.anoncreds.internal.Copies;
import java.math.BigInteger;
import java.util.Map;

/**
 * What an equality proof hides. Prints as its type only.
 *
 * @param ePrime the signature's prime less 2^596
 * @param vPrime the signature's exponent of S, less e times the randomness of A'
 * @param m the hidden attributes
 * @param m2 the credential context
 */
record EqualitySecrets(BigInteger ePrime, BigInteger vPrime, Map<String, BigInteger> m, BigInteger m2) {

    EqualitySecrets {
        m = Copies.of(m);
    }

    @Override
    public String toString() {
        return "EqualitySecrets";
    }
}
