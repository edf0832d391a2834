package io.shuzheng.anoncreds.internal.predicate;

import io.shuzheng.anoncreds.cl.InequalityProof;
import io.shuzheng.anoncreds.internal.number.ProductOfPowers;
import io.shuzheng.anoncreds.internal.signature.PublicKeyBases;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The taus of one inequality proof, as its verifier computes them.
 *
 * <p>The powers X = T^c that all taus divide by help with the last one as well: where u = qc + s, T^u is X^q T^s, exponents of
 * half the size, so that half of the squarings are saved.
 */
final class InequalityTaus {

    private static final BigInteger MINUS_ONE = BigInteger.ONE.negate();

    private final PublicKeyBases key;
    private final InequalityProof proof;
    private final BigInteger challenge;
    private final Numbers t;
    private final Numbers u;
    private final Numbers r;
    private final Numbers x;

    /** The terms of the proof must be complete and its T units. */
    InequalityTaus(PublicKeyBases key, InequalityProof proof, BigInteger challenge) {
        this.key = key;
        this.proof = proof;
        this.challenge = challenge;
        this.t = Numbers.ofKeys(Term.ALL, proof.t());
        this.u = Numbers.ofKeys(Term.SQUARES, proof.u());
        this.r = Numbers.ofKeys(Term.ALL, proof.r());
        this.x = Numbers.of(Term.ALL, term -> key.modulus().power(t.get(term), challenge));
    }

    List<ProductOfPowers> all(Difference difference) {
        List<ProductOfPowers> taus = new ArrayList<>();
        Term.SQUARES.forEach(term -> taus.add(square(term)));
        taus.add(delta(difference));
        taus.add(sum());
        return taus;
    }

    private ProductOfPowers square(Term term) {
        return key.modulus()
                .product()
                .times(key.z(), u.get(term))
                .times(key.s(), r.get(term))
                .times(x.get(term), MINUS_ONE);
    }

    private ProductOfPowers delta(Difference difference) {
        return key.modulus()
                .product()
                .times(key.z(), proof.mj().subtract(challenge.multiply(difference.limitNumber())))
                .times(key.s(), difference.signed(r.get(Term.DELTA)))
                .times(x.get(Term.DELTA), difference.signed(MINUS_ONE));
    }

    private ProductOfPowers sum() {
        ProductOfPowers sum =
                key.modulus().product().times(key.s(), proof.alpha()).times(x.get(Term.DELTA), MINUS_ONE);
        for (Term term : Term.SQUARES) {
            BigInteger[] parts = divided(u.get(term));
            sum.times(x.get(term), parts[0]).times(t.get(term), parts[1]);
        }
        return sum;
    }

    private BigInteger[] divided(BigInteger response) {
        return challenge.signum() == 0
                ? new BigInteger[] {BigInteger.ZERO, response}
                : response.divideAndRemainder(challenge);
    }
}
