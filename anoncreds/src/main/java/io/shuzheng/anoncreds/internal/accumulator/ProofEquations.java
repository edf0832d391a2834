package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.pairing.G1Point;
import io.shuzheng.pairing.GtElement;
import io.shuzheng.pairing.PairingTerm;
import io.shuzheng.pairing.Pairings;
import io.shuzheng.pairing.Scalars;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The eight equations t1 to t8 of a proof of non-revocation.
 *
 * <p>Each has a left side that the commitments fix, and a right side linear in the exponents. The prover commits to the right
 * sides at its blinding; the verifier finds the same values as left side to the minus challenge times the right side at the
 * responses. So the prover's values are the verifier's at challenge 0. All pairings of one equation are one product.
 *
 * <p>In additive notation, with k = -challenge:
 *
 * <pre>
 * t1 = k E + rho h + o h~                 t2 = c E - m h - t h~
 * t5 = k D + r g + o' h~                  t6 = r'' D - m' g - t' h~
 * t3 = e(k (h0 + G) + r h~ + c A - m h~ - m2 h1 - s h2, h^) e(-(k A + rho h~), y)
 * t4 = e(k G + r h~, accumulator) e(-k g, W) e(-r' g, h^) / z^k
 * t7 = e(k (pk + G) + r h~, S) e(-k g, g') e(r'' (pk + G) - m' h~, h^)
 * t8 = e(k G + r h~, u) e(-k g, U) e(-r''' g, h^)
 * </pre>
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#verify-non-revocation-proof">AnonCreds, "Verify Non-Revocation
 *     Proof"</a>
 */
final class ProofEquations {

    private final RevocationKey key;
    private final ReusedG2 accumulator;
    private final ProofCommitments commitments;
    private final ProofExponents x;
    private final BigInteger m2;
    private final BigInteger challenge;
    private final BigInteger k;
    private final GtElement z;
    /** k G + r h~, which four equations share. */
    private final G1Point blindedG;

    private final G1Point challengeTimesG;

    private ProofEquations(
            RevocationKey key,
            ReusedG2 accumulator,
            ProofCommitments commitments,
            ProofExponents x,
            BigInteger m2,
            BigInteger challenge,
            GtElement z) {
        this.key = key;
        this.accumulator = accumulator;
        this.commitments = commitments;
        this.x = x;
        this.m2 = Scalars.reduce(m2);
        this.challenge = Scalars.reduce(challenge);
        this.k = Scalars.reduce(challenge.negate());
        this.z = z;
        this.blindedG = commitments.g().multiply(k).add(key.hTilde().multiply(x.r()));
        this.challengeTimesG = key.g().multiply(this.challenge);
    }

    /** The prover's: the right sides at the blinding. */
    static ProofEquations ofBlinding(
            RevocationKey key,
            ReusedG2 accumulator,
            ProofCommitments commitments,
            ProofExponents blinding,
            BigInteger m2Blinding) {
        return new ProofEquations(key, accumulator, commitments, blinding, m2Blinding, BigInteger.ZERO, GtElement.ONE);
    }

    /** The verifier's. */
    static ProofEquations ofResponses(
            RevocationKey key,
            ReusedG2 accumulator,
            GtElement z,
            ProofCommitments commitments,
            ProofExponents responses,
            BigInteger m2Response,
            BigInteger challenge) {
        return new ProofEquations(key, accumulator, commitments, responses, m2Response, challenge, z);
    }

    /** t1 to t8 as they enter the hash of the challenge. */
    List<byte[]> hashInput() {
        return List.of(
                t1().bytes(),
                t2().bytes(),
                t3().bytes(),
                t4().bytes(),
                t5().bytes(),
                t6().bytes(),
                t7().bytes(),
                t8().bytes());
    }

    private G1Point t1() {
        return commitments.e().multiply(k).add(key.h().multiply(x.rho())).add(hTilde(x.o()));
    }

    private G1Point t2() {
        return commitments.e().multiply(x.c()).subtract(key.h().multiply(x.m())).subtract(hTilde(x.t()));
    }

    private GtElement t3() {
        G1Point withHCap = key.h0()
                .multiply(k)
                .add(blindedG)
                .add(commitments.a().multiply(x.c()))
                .subtract(hTilde(x.m()))
                .subtract(key.h1().multiply(m2))
                .subtract(key.h2().multiply(x.s()));
        G1Point withY = commitments.a().multiply(k).add(hTilde(x.rho())).negate();
        return new Product().times(withHCap, key.hCap()).times(withY, key.y()).value();
    }

    private GtElement t4() {
        return new Product()
                .times(blindedG, accumulator)
                .times(challengeTimesG, new ReusedG2(commitments.w()))
                .times(key.g().multiply(x.rPrime()).negate(), key.hCap())
                .value()
                .multiply(z.power(challenge));
    }

    private G1Point t5() {
        return commitments.d().multiply(k).add(key.g().multiply(x.r())).add(hTilde(x.oPrime()));
    }

    private G1Point t6() {
        return commitments
                .d()
                .multiply(x.rPrimePrime())
                .subtract(key.g().multiply(x.mPrime()))
                .subtract(hTilde(x.tPrime()));
    }

    private GtElement t7() {
        G1Point withS = key.pk().multiply(k).add(blindedG);
        G1Point withHCap = key.pk()
                .multiply(x.rPrimePrime())
                .add(commitments.g().multiply(x.rPrimePrime()))
                .subtract(hTilde(x.mPrime()));
        return new Product()
                .times(withS, new ReusedG2(commitments.s()))
                .times(challengeTimesG, key.gDash())
                .times(withHCap, key.hCap())
                .value();
    }

    private GtElement t8() {
        return new Product()
                .times(blindedG, key.u())
                .times(challengeTimesG, new ReusedG2(commitments.u()))
                .times(key.g().multiply(x.rPrimePrimePrime()).negate(), key.hCap())
                .value();
    }

    private G1Point hTilde(BigInteger exponent) {
        return key.hTilde().multiply(exponent);
    }

    /** A product of pairings without the factors that are one. */
    private static final class Product {

        private final List<PairingTerm> terms = new ArrayList<>();

        Product times(G1Point g1, ReusedG2 g2) {
            if (!g1.isInfinity() && !g2.point().isInfinity()) {
                terms.add(new PairingTerm(g1, g2.prepared()));
            }
            return this;
        }

        GtElement value() {
            return Pairings.product(terms);
        }
    }
}
