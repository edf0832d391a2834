package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.cl.InequalityProof;
import io.shuzheng.anoncreds.cl.NonRevocationProof;
import io.shuzheng.anoncreds.cl.PrimaryProof;
import io.shuzheng.anoncreds.cl.SubProof;
import io.shuzheng.anoncreds.internal.predicate.InequalityCommitment;
import io.shuzheng.anoncreds.internal.proof.ChallengeHash;
import io.shuzheng.anoncreds.internal.proof.EqualityCommitment;
import io.shuzheng.anoncreds.internal.proof.ProofPart;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The proofs about one credential, waiting for their challenge.
 *
 * @param nonRevocation present where it was asked for
 * @param equality about the signature
 * @param inequalities about the predicates
 */
record SubProofParts(
        Optional<ProofPart<NonRevocationProof>> nonRevocation,
        EqualityCommitment equality,
        List<InequalityCommitment> inequalities) {

    void addTo(ChallengeHash hash) {
        nonRevocation.ifPresent(hash::add);
        hash.add(equality);
        inequalities.forEach(hash::add);
    }

    SubProof respond(BigInteger challenge) {
        List<InequalityProof> proofs =
                inequalities.stream().map(part -> part.respond(challenge)).toList();
        return new SubProof(
                new PrimaryProof(equality.respond(challenge), proofs),
                nonRevocation.map(part -> part.respond(challenge)));
    }
}
