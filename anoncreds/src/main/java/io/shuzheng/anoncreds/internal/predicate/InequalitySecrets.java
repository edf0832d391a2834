package io.shuzheng.anoncreds.internal.predicate;

import java.math.BigInteger;

/**
 * What an inequality proof hides. Prints as its type only.
 *
 * @param m the attribute
 * @param u roots of the four squares
 * @param delta the sum of the squares
 * @param r randomness of the commitments T
 */
record InequalitySecrets(BigInteger m, Numbers u, BigInteger delta, Numbers r) {

    /** What is left of Delta's randomness without that of the squares: {@code r_delta - sum of u_i r_i}. */
    BigInteger alpha() {
        BigInteger alpha = r.get(Term.DELTA);
        for (Term square : Term.SQUARES) {
            alpha = alpha.subtract(u.get(square).multiply(r.get(square)));
        }
        return alpha;
    }

    BigInteger committed(Term term) {
        return term == Term.DELTA ? delta : u.get(term);
    }

    @Override
    public String toString() {
        return "InequalitySecrets";
    }
}
