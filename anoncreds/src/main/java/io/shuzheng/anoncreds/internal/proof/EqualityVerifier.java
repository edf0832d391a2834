package io.shuzheng.anoncreds.internal.proof;

import io.shuzheng.anoncreds.cl.EqualityProof;
import io.shuzheng.anoncreds.internal.number.ProductOfPowers;
import io.shuzheng.anoncreds.internal.signature.PublicKeyBases;
import io.shuzheng.anoncreds.internal.signature.Sizes;
import java.math.BigInteger;
import java.util.List;

/**
 * Checks an equality proof and computes its commitment again.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#verify-presentation">AnonCreds, "Verify Presentation"</a>
 */
public final class EqualityVerifier {

    private EqualityVerifier() {}

    /**
     * Refuses a proof that is about other attributes or values than its statement, or whose numbers are out of range.
     *
     * @throws ProofRefusedException saying which
     */
    public static void check(EqualityStatement statement, EqualityProof proof) {
        if (!proof.revealedAttributes().equals(statement.revealed())) {
            throw Refusal.REVEALED_VALUES_DIFFER.exception();
        }
        if (!proof.m().keySet().equals(statement.hidden())) {
            throw Refusal.HIDDEN_ATTRIBUTES_DIFFER.exception();
        }
        ProofSizes.require("revealed_attrs", statement.revealed().values(), Sizes.ATTRIBUTE);
        ProofSizes.require("e", proof.e(), ProofSizes.E_RESPONSE);
        ProofSizes.require("v", proof.v(), ProofSizes.V_RESPONSE);
        ProofSizes.require("m", proof.m().values(), ProofSizes.M_RESPONSE);
        ProofSizes.require("m2", proof.m2(), ProofSizes.M2_RESPONSE);
        Units.require("a_prime", List.of(proof.aPrime()), statement.key().modulus());
    }

    /**
     * T of a proof that was checked. With the product of R_i^m_i over revealed i in the exponent c as well, it is A'^(e + c
     * 2^596) S^v Rctxt^m2 Z^-c and the product of R_i^m_i over hidden i: one power of the only base that is not fixed.
     */
    public static ProductOfPowers recompute(EqualityStatement statement, EqualityProof proof, BigInteger challenge) {
        PublicKeyBases key = statement.key();
        ProductOfPowers t = key.modulus()
                .product()
                .times(proof.aPrime(), proof.e().add(challenge.shiftLeft(Sizes.E_START_BITS)))
                .times(key.s(), proof.v())
                .times(key.rctxt(), proof.m2())
                .times(key.z(), challenge.negate());
        proof.m().forEach((name, m) -> t.times(key.r(name), m));
        statement.revealed().forEach((name, value) -> t.times(key.r(name), value.multiply(challenge)));
        return t;
    }
}
