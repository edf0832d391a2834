package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.CredentialIdentifier;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.cl.NonRevocationProof;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.cl.SubProof;
import io.shuzheng.anoncreds.internal.proof.ChallengeHash;
import io.shuzheng.anoncreds.internal.proof.NonRevocationVerifier;
import io.shuzheng.anoncreds.internal.proof.ProofRefusedException;
import io.shuzheng.anoncreds.internal.proof.RecomputedPart;
import io.shuzheng.anoncreds.internal.proof.Refusal;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;

/** Verifies the proof of non-revocation of one sub-proof, where there is to be one. */
final class NonRevocationCheck {

    private final NonRevocationVerifier verifier;
    private final StatusLists lists;

    NonRevocationCheck(NonRevocationVerifier verifier, StatusLists lists) {
        this.verifier = verifier;
        this.lists = lists;
    }

    /**
     * Adds what the proof commits to. A proof that nobody asked for must hold as well.
     *
     * @param key present where the credential can be revoked; then it must be proved unrevoked if there is an interval
     * @throws ProofRefusedException if there is no proof, but should be, or the other way round; or it cannot be evaluated
     */
    void addTo(
            ChallengeHash hash,
            Optional<RevocationPublicKey> key,
            CredentialIdentifier identifier,
            Set<NonRevokedInterval> intervals,
            SubProof subProof,
            BigInteger challenge) {
        boolean due = key.isPresent() && !intervals.isEmpty();
        if (due && subProof.nonRevocation().isEmpty()) {
            throw Refusal.NON_REVOCATION_DIFFERS.at("it is missing");
        }
        if (key.isEmpty() && subProof.nonRevocation().isPresent()) {
            throw Refusal.NON_REVOCATION_DIFFERS.at("the credential cannot be revoked");
        }
        subProof.nonRevocation().ifPresent(proof -> {
            NonRevocationVerifier.Statement statement =
                    lists.statement(key.orElseThrow(), identifier, intervals);
            RecomputedPart part = recompute(
                    statement, proof, subProof.primary().equality().m2(), challenge);
            hash.add(part.taus(), part.commitments());
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
