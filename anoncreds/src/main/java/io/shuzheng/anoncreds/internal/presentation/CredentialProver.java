package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.cl.NonRevocationProof;
import io.shuzheng.anoncreds.cl.Predicate;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import io.shuzheng.anoncreds.internal.predicate.InequalityCommitment;
import io.shuzheng.anoncreds.internal.predicate.InequalityProver;
import io.shuzheng.anoncreds.internal.presentation.CredentialKeys.CredentialKey;
import io.shuzheng.anoncreds.internal.proof.EqualityCommitment;
import io.shuzheng.anoncreds.internal.proof.EqualityProver;
import io.shuzheng.anoncreds.internal.proof.EqualityStatement;
import io.shuzheng.anoncreds.internal.proof.NonRevocationProver;
import io.shuzheng.anoncreds.internal.proof.ProofPart;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** Commits to all proofs about one credential. */
final class CredentialProver {

    private final EqualityProver equality;
    private final InequalityProver inequality;
    private final NonRevocationProver nonRevocation;

    CredentialProver(RandomNumbers random, NonRevocationProver nonRevocation) {
        this.equality = new EqualityProver(random);
        this.inequality = new InequalityProver(random);
        this.nonRevocation = nonRevocation;
    }

    /**
     * Commits.
     *
     * @param linkSecretBlinding the same for all credentials of the presentation
     */
    SubProofParts commit(
            PresentationInputs inputs, CredentialUse use, CredentialKey key, BigInteger linkSecretBlinding) {
        SubProofRequest request = SubProofRequest.of(
                inputs.request(), new SubProofRequest.Referents(use.revealed(), use.unrevealed(), use.predicates()));
        Map<String, BigInteger> values = values(use.credential(), key, inputs.linkSecret());
        requireAttributes(request, key);
        EqualityCommitment committed = equality.commit(
                EqualityStatement.of(key.bases(), key.attributes(), revealed(request, values)),
                use.credential().signature(),
                values,
                linkSecretBlinding);
        return new SubProofParts(
                use.revocationState().map(state -> commit(key, use.credential(), state, committed.m2Blinding())),
                committed,
                request.predicates().stream()
                        .map(predicate -> commit(key, predicate, values, committed))
                        .toList());
    }

    private static Map<String, BigInteger> values(Credential credential, CredentialKey key, LinkSecret linkSecret) {
        Map<String, BigInteger> values = new HashMap<>();
        credential.values().forEach((name, value) -> values.put(AttributeNames.normalise(name), value.encoded()));
        if (!values.keySet().equals(key.attributes())) {
            throw new InvalidInputException("the credential does not have exactly the attributes of its schema");
        }
        values.put(AttributeNames.LINK_SECRET, linkSecret.reveal());
        return values;
    }

    private static void requireAttributes(SubProofRequest request, CredentialKey key) {
        boolean all = key.attributes().containsAll(request.revealed())
                && key.attributes().containsAll(request.unrevealed())
                && request.predicates().stream()
                        .allMatch(each -> key.attributes().contains(each.attributeName()));
        if (!all) {
            throw new InvalidInputException("the credential does not have an attribute that it is to answer for");
        }
    }

    private static Map<String, BigInteger> revealed(SubProofRequest request, Map<String, BigInteger> values) {
        Map<String, BigInteger> revealed = new HashMap<>(values);
        revealed.keySet().retainAll(request.revealed());
        return revealed;
    }

    private InequalityCommitment commit(
            CredentialKey key, Predicate predicate, Map<String, BigInteger> values, EqualityCommitment committed) {
        String name = predicate.attributeName();
        BigInteger blinding = committed
                .blindingOf(name)
                .orElseThrow(() -> new InvalidInputException(
                        "the credential cannot both reveal the attribute " + name + " and prove a predicate of it"));
        return inequality.commit(key.bases(), predicate, values.getOrDefault(name, BigInteger.ZERO), blinding);
    }

    private ProofPart<NonRevocationProof> commit(
            CredentialKey key, Credential credential, CredentialRevocationState state, BigInteger m2Blinding) {
        if (key.definition().revocation().isEmpty() || credential.revocation().isEmpty()) {
            throw new InvalidInputException("a credential that cannot be revoked has no revocation state");
        }
        return nonRevocation.commit(
                key.definition().revocation().get(),
                credential.revocation().get().signature(),
                state,
                m2Blinding);
    }
}
