package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.CredentialIdentifier;
import io.shuzheng.anoncreds.cl.EqualityProof;
import io.shuzheng.anoncreds.cl.InequalityProof;
import io.shuzheng.anoncreds.cl.NonRevocationProof;
import io.shuzheng.anoncreds.cl.Predicate;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.cl.SubProof;
import io.shuzheng.anoncreds.internal.number.ProductOfPowers;
import io.shuzheng.anoncreds.internal.predicate.InequalityVerifier;
import io.shuzheng.anoncreds.internal.presentation.CredentialKeys.CredentialKey;
import io.shuzheng.anoncreds.internal.proof.ChallengeHash;
import io.shuzheng.anoncreds.internal.proof.EqualityStatement;
import io.shuzheng.anoncreds.internal.proof.EqualityVerifier;
import io.shuzheng.anoncreds.internal.proof.HashInput;
import io.shuzheng.anoncreds.internal.proof.NonRevocationVerifier;
import io.shuzheng.anoncreds.internal.proof.ProofRefusedException;
import io.shuzheng.anoncreds.internal.proof.RecomputedPart;
import io.shuzheng.anoncreds.internal.proof.Refusal;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies one sub-proof against what it was asked for. The predicates and revealed attributes are those of the request, never
 * those that the proof says it proves.
 */
final class CredentialVerifier {

    private final CredentialKey key;
    private final SubProofRequest request;
    private final EqualityStatement statement;
    private final SubProof proof;

    CredentialVerifier(CredentialKey key, SubProofRequest request, EqualityStatement statement, SubProof proof) {
        this.key = key;
        this.request = request;
        this.statement = statement;
        this.proof = proof;
    }

    /**
     * Refuses what cannot hold whatever the challenge: other attributes or predicates than those asked for, numbers out of
     * range.
     *
     * @throws ProofRefusedException saying which
     */
    void check() {
        if (!key.attributes().containsAll(request.unrevealed())) {
            throw Refusal.HIDDEN_ATTRIBUTES_DIFFER.exception();
        }
        EqualityVerifier.check(statement, equality());
        List<Predicate> proved =
                inequalities().stream().map(InequalityProof::predicate).toList();
        boolean asRequested = proved.size() == request.predicates().size()
                && new HashSet<>(proved).equals(Set.copyOf(request.predicates()));
        if (!asRequested) {
            throw Refusal.PREDICATES_DIFFER.exception();
        }
        inequalities().forEach(this::check);
    }

    private void check(InequalityProof inequality) {
        InequalityVerifier.check(key.bases(), inequality);
        if (!inequality.mj().equals(equality().m().get(inequality.predicate().attributeName()))) {
            throw Refusal.PREDICATE_OF_OTHER_ATTRIBUTE.at(
                    inequality.predicate().attributeName());
        }
    }

    /** Adds what a sub-proof that was checked commits to. */
    void addTo(ChallengeHash hash, BigInteger challenge) {
        List<ProductOfPowers> taus = new ArrayList<>();
        List<byte[]> commitments = new ArrayList<>();
        taus.add(EqualityVerifier.recompute(statement, equality(), challenge));
        commitments.add(HashInput.of(equality().aPrime()));
        for (InequalityProof inequality : inequalities()) {
            taus.addAll(InequalityVerifier.recompute(key.bases(), inequality, challenge));
            commitments.addAll(InequalityVerifier.commitments(inequality));
        }
        List<byte[]> values =
                ProductOfPowers.values(taus).stream().map(HashInput::of).toList();
        hash.add(values, commitments);
    }

    private EqualityProof equality() {
        return proof.primary().equality();
    }

    private List<InequalityProof> inequalities() {
        return proof.primary().inequalities();
    }
}
