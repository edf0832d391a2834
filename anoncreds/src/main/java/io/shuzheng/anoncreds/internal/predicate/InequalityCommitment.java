package io.shuzheng.anoncreds.internal.predicate;

import io.shuzheng.anoncreds.cl.InequalityProof;
import io.shuzheng.anoncreds.cl.Predicate;
import io.shuzheng.anoncreds.internal.number.NumberHash;
import io.shuzheng.anoncreds.internal.number.ProductOfPowers;
import io.shuzheng.anoncreds.internal.proof.ProofPart;
import io.shuzheng.anoncreds.internal.proof.Response;
import io.shuzheng.anoncreds.internal.signature.PublicKeyBases;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * An inequality proof that waits for its challenge. It has committed to the roots and Delta as T = Z^u S^r.
 *
 * <p>Its last tau is S^alpha~ and the product of T_i^u~_i. As the prover knows what is in T_i, it computes the same number as
 * S^(alpha~ + sum r_i u~_i) Z^(sum u_i u~_i), powers of fixed bases only.
 */
public final class InequalityCommitment implements ProofPart<InequalityProof> {

    private final PublicKeyBases key;
    private final Predicate predicate;
    private final InequalitySecrets secrets;
    private final InequalityBlindings blindings;
    private final Numbers t;

    InequalityCommitment(
            PublicKeyBases key, Predicate predicate, InequalitySecrets secrets, InequalityBlindings blindings) {
        this.key = key;
        this.predicate = predicate;
        this.secrets = secrets;
        this.blindings = blindings;
        this.t = Numbers.of(
                Term.ALL, term -> commit(secrets.committed(term), secrets.r().get(term)));
    }

    private BigInteger commit(BigInteger number, BigInteger randomness) {
        return power(number, randomness).value();
    }

    @Override
    public List<byte[]> commitments() {
        return Term.ALL.stream().map(term -> NumberHash.bytes(t.get(term))).toList();
    }

    @Override
    public List<byte[]> taus() {
        List<ProductOfPowers> taus = new ArrayList<>();
        for (Term square : Term.SQUARES) {
            taus.add(power(blindings.u().get(square), blindings.r().get(square)));
        }
        Difference difference = Difference.of(predicate);
        taus.add(power(blindings.m(), difference.signed(blindings.r().get(Term.DELTA))));
        taus.add(squaresTau());
        return ProductOfPowers.values(taus).stream().map(NumberHash::bytes).toList();
    }

    private ProductOfPowers squaresTau() {
        BigInteger ofZ = BigInteger.ZERO;
        BigInteger ofS = blindings.alpha();
        for (Term square : Term.SQUARES) {
            BigInteger u = blindings.u().get(square);
            ofZ = ofZ.add(secrets.u().get(square).multiply(u));
            ofS = ofS.add(secrets.r().get(square).multiply(u));
        }
        return power(ofZ, ofS);
    }

    private ProductOfPowers power(BigInteger ofZ, BigInteger ofS) {
        return key.modulus().product().times(key.z(), ofZ).times(key.s(), ofS);
    }

    @Override
    public InequalityProof respond(BigInteger challenge) {
        Numbers u = Numbers.of(
                Term.SQUARES,
                term -> Response.of(
                        blindings.u().get(term), challenge, secrets.u().get(term)));
        Numbers r = Numbers.of(
                Term.ALL,
                term -> Response.of(
                        blindings.r().get(term), challenge, secrets.r().get(term)));
        return new InequalityProof(
                u.byKey(),
                r.byKey(),
                Response.of(blindings.m(), challenge, secrets.m()),
                Response.of(blindings.alpha(), challenge, secrets.alpha()),
                t.byKey(),
                predicate);
    }
}
