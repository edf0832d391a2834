package io.shuzheng.anoncreds.internal.predicate;

import java.math.BigInteger;

/**
 * The random numbers that hide {@link InequalitySecrets} in the responses. Prints as its type only.
 *
 * @param m m~, that of the equality proof
 * @param u u~
 * @param r r~
 * @param alpha alpha~
 */
record InequalityBlindings(BigInteger m, Numbers u, Numbers r, BigInteger alpha) {

    @Override
    public String toString() {
        return "InequalityBlindings";
    }
}
