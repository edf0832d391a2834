package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.pairing.G1Point;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.pairing.GtElement;
import io.shuzheng.pairing.PairingTerm;
import io.shuzheng.pairing.Pairings;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.List;

/** The equations that hold between an unblinded signature on an index, its witness, and the issuer's keys. */
final class IndexSignatureCheck {

    private final RevocationKey key;
    private final IndexSignature signature;
    private final G2Point accumulator;
    private final G2Point omega;
    private final G1Point minusG;

    IndexSignatureCheck(RevocationKey key, Credential.Revocation revocation) {
        this.key = key;
        this.signature = IndexSignature.decode(revocation.signature());
        this.accumulator = NamedElements.g2OrInfinity("accumulator", revocation.accumulator());
        this.omega = NamedElements.g2OrInfinity("witness omega", revocation.witness());
        this.minusG = key.g().point().negate();
    }

    /** The context is that of the primary signature: a proof shows both with one number. */
    void requireContext(BigInteger reducedContext) {
        require(signature.m2().equals(reducedContext), "the credential context m2 of the revocation index is another");
    }

    /** e(sigma, y + c h^) = e(h0 + m2 h1 + vr h2 + g_i, h^). */
    void requireSignature() {
        G1Point signed = key.h0()
                .point()
                .add(key.h1().multiply(signature.m2()))
                .add(key.h2().multiply(signature.vrPrimePrime()))
                .add(signature.gI());
        G1Point withHCap = signature.sigma().multiply(signature.c()).subtract(signed);
        GtElement product = Pairings.product(List.of(
                new PairingTerm(signature.sigma(), key.y().prepared()),
                new PairingTerm(withHCap, key.hCap().prepared())));
        require(product.isOne(), "the signature sigma on the revocation index is not the issuer's");
    }

    /** e(pk + g_i, sigma_i) = e(g, g') and e(g_i, u) = e(g, u_i), for the same g_i as signed. */
    void requireIndex() {
        require(signature.gI().equals(signature.witnessGI()), "the two g_i of the revocation index differ");
        GtElement product = Pairings.product(List.of(
                PairingTerm.of(key.pk().point().add(signature.gI()), signature.sigmaI()),
                new PairingTerm(minusG, key.gDash().prepared())));
        require(product.isOne(), "the signature sigma_i on the revocation index is not the issuer's");
        GtElement bound = Pairings.product(
                List.of(new PairingTerm(signature.gI(), key.u().prepared()), PairingTerm.of(minusG, signature.uI())));
        require(bound.isOne(), "u_i is not that of the revocation index");
    }

    /** e(g_i, accumulator) = z e(g, omega). */
    void requireWitness(GtElement z) {
        GtElement product =
                Pairings.product(List.of(PairingTerm.of(signature.gI(), accumulator), PairingTerm.of(minusG, omega)));
        require(product.equals(z), "the witness omega is not that of the revocation index");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new InvalidInputException(otherwise);
        }
    }
}
