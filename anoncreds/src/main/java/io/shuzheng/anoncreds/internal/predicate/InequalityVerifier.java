package io.shuzheng.anoncreds.internal.predicate;

import io.shuzheng.anoncreds.cl.InequalityProof;
import io.shuzheng.anoncreds.internal.number.NumberHash;
import io.shuzheng.anoncreds.internal.number.ProductOfPowers;
import io.shuzheng.anoncreds.internal.proof.ProofSizes;
import io.shuzheng.anoncreds.internal.proof.Refusal;
import io.shuzheng.anoncreds.internal.proof.Units;
import io.shuzheng.anoncreds.internal.signature.PublicKeyBases;
import java.math.BigInteger;
import java.util.List;

/**
 * Checks an inequality proof and computes its commitments again.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#verify-presentation">AnonCreds, "Verify Presentation"</a>
 */
public final class InequalityVerifier {

    private InequalityVerifier() {}

    /**
     * Refuses a proof whose numbers are out of range. That it is about the right predicate and attribute is the caller's to check.
     *
     * @throws io.shuzheng.anoncreds.internal.proof.ProofRefusedException saying which
     */
    public static void check(PublicKeyBases key, InequalityProof proof) {
        boolean complete = Term.areKeysOf(proof.u(), Term.SQUARES)
                && Term.areKeysOf(proof.r(), Term.ALL)
                && Term.areKeysOf(proof.t(), Term.ALL);
        if (!complete) {
            throw Refusal.NUMBERS_INCOMPLETE.exception();
        }
        ProofSizes.require("u", proof.u().values(), ProofSizes.U_RESPONSE);
        ProofSizes.require("r", proof.r().values(), ProofSizes.R_RESPONSE);
        ProofSizes.require("mj", proof.mj(), ProofSizes.M_RESPONSE);
        ProofSizes.require("alpha", proof.alpha(), ProofSizes.ALPHA_RESPONSE);
        Units.require("t", proof.t().values(), key.modulus());
    }

    /** T0 to T3 and TDelta of a proof that was checked, as they are hashed. */
    public static List<byte[]> commitments(InequalityProof proof) {
        Numbers t = Numbers.ofKeys(Term.ALL, proof.t());
        return Term.ALL.stream().map(term -> NumberHash.bytes(t.get(term))).toList();
    }

    /**
     * The six taus of a proof that was checked: Z^u_i S^r_i T_i^-c for each square; Z^(mj - c limit) and, to the sign of the
     * predicate, S^r_delta TDelta^-c; S^alpha TDelta^-c and the product of T_i^u_i.
     */
    public static List<ProductOfPowers> recompute(PublicKeyBases key, InequalityProof proof, BigInteger challenge) {
        return new InequalityTaus(key, proof, challenge).all(Difference.of(proof.predicate()));
    }
}
