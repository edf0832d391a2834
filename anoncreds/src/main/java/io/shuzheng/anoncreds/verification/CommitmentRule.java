package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.cl.Commitment;
import io.shuzheng.anoncreds.cl.InequalityProof;
import io.shuzheng.anoncreds.cl.NonRevocationCommitments;
import io.shuzheng.anoncreds.cl.NonRevocationProof;
import io.shuzheng.anoncreds.cl.SubProof;
import io.shuzheng.anoncreds.curve.CurveBytes;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@link Check#COMMITMENTS}: recomputes what the challenge was hashed from. For each credential these are the points E, D, A,
 * G, W, S, U of its non-revocation proof, then A', then T0 to T3 and TDelta of each predicate.
 */
final class CommitmentRule implements Rule {

    private static final List<String> ORDER = List.of("0", "1", "2", "3", "DELTA");

    @Override
    public List<CheckResult> judge(Dossier dossier) {
        Findings findings = new Findings(Check.COMMITMENTS);
        List<Commitment> expected = new ArrayList<>();
        for (PresentedCredential credential : dossier.credentials()) {
            Optional<List<Commitment>> commitments = commitmentsOf(credential.proof());
            if (commitments.isEmpty()) {
                findings.fail(
                        credential.subject(),
                        Reason.POINT_NOT_IN_GROUP,
                        "A commitment of the non-revocation proof is not a point of its group.");
            }
            commitments.ifPresent(expected::addAll);
        }
        List<Commitment> hashed = dossier.presentation().proof().aggregated().commitments();
        if (!findings.hasFailed() && !hashed.equals(expected)) {
            findings.fail(
                    CheckResult.PRESENTATION,
                    Reason.COMMITMENTS_DIFFER,
                    "The challenge was hashed from other commitments than those of the proof.");
        }
        return findings.orPassed("The challenge binds the commitments of the proof.");
    }

    private static Optional<List<Commitment>> commitmentsOf(SubProof proof) {
        List<Commitment> commitments = new ArrayList<>();
        try {
            proof.nonRevocation().map(NonRevocationProof::commitments).ifPresent(points -> add(points, commitments));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
        commitments.add(commitment(proof.primary().equality().aPrime()));
        for (InequalityProof inequality : proof.primary().inequalities()) {
            ORDER.forEach(name -> commitments.add(commitment(inequality.t().getOrDefault(name, BigInteger.ZERO))));
        }
        return Optional.of(commitments);
    }

    /** Throws {@link InvalidInputException} if a point is not one of its group. */
    private static void add(NonRevocationCommitments points, List<Commitment> commitments) {
        Stream.of(points.e(), points.d(), points.a(), points.g())
                .map(CurveBytes::of)
                .map(Commitment::of)
                .forEach(commitments::add);
        Stream.of(points.w(), points.s(), points.u())
                .map(CurveBytes::of)
                .map(Commitment::of)
                .forEach(commitments::add);
    }

    /** A positive number in as few bytes as it needs, big-endian. */
    private static Commitment commitment(BigInteger number) {
        byte[] bytes = number.toByteArray();
        if (bytes[0] != 0) {
            return Commitment.of(bytes);
        }
        byte[] magnitude = new byte[bytes.length - 1];
        System.arraycopy(bytes, 1, magnitude, 0, magnitude.length);
        return Commitment.of(magnitude);
    }
}
