package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.cl.NonRevocationProof;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.internal.proof.NonRevocationVerifier;
import io.shuzheng.anoncreds.internal.proof.ProofRefusedException;
import io.shuzheng.anoncreds.internal.proof.RecomputedPart;
import io.shuzheng.anoncreds.internal.proof.Refusal;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.Optional;

/** Verifies the proof of non-revocation of one sub-proof, where there is to be one. */
final class NonRevocationCheck {

    private final NonRevocationVerifier verifier;
    private final StatusLists lists;

    NonRevocationCheck(NonRevocationVerifier verifier, StatusLists lists) {
        this.verifier = verifier;
        this.lists = lists;
    }

    /**
     * What the proof commits to; empty where there is none to be. A proof that nobody asked for must hold as well.
     *
     * @throws ProofRefusedException if the credential can be revoked and an interval was asked for, but there is no proof; or
     *     it cannot be revoked, but there is one; or the proof cannot be evaluated
     */
    Optional<RecomputedPart> recompute(PresentedSubProof presented, BigInteger challenge) {
        boolean due = presented.revocationKey().isPresent()
                && !presented.request().intervals().isEmpty();
        if (due && presented.proof().nonRevocation().isEmpty()) {
            throw Refusal.NON_REVOCATION_DIFFERS.at("it is missing");
        }
        return presented.proof().nonRevocation().map(proof -> {
            RevocationPublicKey key = presented
                    .revocationKey()
                    .orElseThrow(() -> Refusal.NON_REVOCATION_DIFFERS.at("the credential cannot be revoked"));
            NonRevocationVerifier.Statement statement = lists.statement(
                    key, presented.identifier(), presented.request().intervals());
            return recompute(statement, proof, presented.equality().m2(), challenge);
        });
    }

    private RecomputedPart recompute(
            NonRevocationVerifier.Statement statement, NonRevocationProof proof, BigInteger m2, BigInteger challenge) {
        try {
            return verifier.recompute(statement, proof, m2, challenge);
        } catch (InvalidInputException e) {
            throw Refusal.NON_REVOCATION_MALFORMED.at(String.valueOf(e.getMessage()));
        }
    }
}
