package io.shuzheng.anoncreds.internal.predicate;

import io.shuzheng.anoncreds.cl.InequalityProof;
import io.shuzheng.anoncreds.internal.number.ProductOfPowers;
import io.shuzheng.anoncreds.internal.signature.PublicKeyBases;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The taus of one inequality proof, as its verifier computes them. */
final class InequalityTaus {

    private static final BigInteger MINUS_ONE = BigInteger.ONE.negate();

    private final PublicKeyBases key;
    private final InequalityProof proof;
    private final BigInteger challenge;
    private final Numbers t;
    private final Numbers u;
    private final Numbers r;

    /** The terms of the proof must be complete and its T units. */
    InequalityTaus(PublicKeyBases key, InequalityProof proof, BigInteger challenge) {
        this.key = key;
        this.proof = proof;
        this.challenge = challenge;
        this.t = Numbers.ofKeys(Term.ALL, proof.t());
        this.u = Numbers.ofKeys(Term.SQUARES, proof.u());
        this.r = Numbers.ofKeys(Term.ALL, proof.r());
    }

    List<ProductOfPowers> all(Difference difference) {
        BigInteger deltaToChallenge = key.modulus().power(t.get(Term.DELTA), challenge);
        List<ProductOfPowers> taus = new ArrayList<>();
        Term.SQUARES.forEach(term -> taus.add(square(term)));
        taus.add(delta(difference).times(deltaToChallenge, difference.signed(MINUS_ONE)));
        taus.add(sum().times(deltaToChallenge, MINUS_ONE));
        return taus;
    }

    private ProductOfPowers square(Term term) {
        return key.modulus()
                .product()
                .times(key.z(), u.get(term))
                .times(key.s(), r.get(term))
                .times(t.get(term), challenge.negate());
    }

    private ProductOfPowers delta(Difference difference) {
        return key.modulus()
                .product()
                .times(key.z(), proof.mj().subtract(challenge.multiply(difference.limitNumber())))
                .times(key.s(), difference.signed(r.get(Term.DELTA)));
    }

    private ProductOfPowers sum() {
        ProductOfPowers sum = key.modulus().product().times(key.s(), proof.alpha());
        Term.SQUARES.forEach(term -> sum.times(t.get(term), u.get(term)));
        return sum;
    }
}
