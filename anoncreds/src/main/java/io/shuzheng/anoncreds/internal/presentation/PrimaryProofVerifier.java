package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.cl.InequalityProof;
import io.shuzheng.anoncreds.cl.Predicate;
import io.shuzheng.anoncreds.internal.number.NumberHash;
import io.shuzheng.anoncreds.internal.number.ProductOfPowers;
import io.shuzheng.anoncreds.internal.predicate.InequalityVerifier;
import io.shuzheng.anoncreds.internal.proof.EqualityVerifier;
import io.shuzheng.anoncreds.internal.proof.RecomputedPart;
import io.shuzheng.anoncreds.internal.proof.Refusal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Verifies the proofs about one credential's attributes. The predicates and revealed attributes are those of the request, never
 * those that the proof says it proves.
 */
final class PrimaryProofVerifier {

    private PrimaryProofVerifier() {}

    /**
     * Refuses what cannot hold whatever the challenge: other attributes or predicates than those asked for, numbers out of
     * range.
     *
     * @throws io.shuzheng.anoncreds.internal.proof.ProofRefusedException saying which
     */
    static void check(PresentedSubProof presented) {
        if (!presented.key().attributes().containsAll(presented.request().unrevealed())) {
            throw Refusal.HIDDEN_ATTRIBUTES_DIFFER.exception();
        }
        EqualityVerifier.check(presented.statement(), presented.equality());
        requirePredicates(presented);
        presented.inequalities().forEach(inequality -> check(presented, inequality));
    }

    private static void requirePredicates(PresentedSubProof presented) {
        List<Predicate> requested = presented.request().predicates();
        List<Predicate> proved = presented.inequalities().stream()
                .map(InequalityProof::predicate)
                .toList();
        if (proved.size() != requested.size() || !new HashSet<>(proved).equals(Set.copyOf(requested))) {
            throw Refusal.PREDICATES_DIFFER.exception();
        }
    }

    private static void check(PresentedSubProof presented, InequalityProof inequality) {
        String attribute = inequality.predicate().attributeName();
        if (!inequality.mj().equals(presented.equality().m().get(attribute))) {
            throw Refusal.PREDICATE_OF_OTHER_ATTRIBUTE.at(attribute);
        }
        InequalityVerifier.check(presented.key().bases(), inequality);
    }

    /** What a sub-proof that was checked commits to. */
    static RecomputedPart recompute(PresentedSubProof presented, BigInteger challenge) {
        List<ProductOfPowers> taus = new ArrayList<>();
        List<byte[]> commitments = new ArrayList<>();
        taus.add(EqualityVerifier.recompute(presented.statement(), presented.equality(), challenge));
        commitments.add(NumberHash.bytes(presented.equality().aPrime()));
        for (InequalityProof inequality : presented.inequalities()) {
            taus.addAll(InequalityVerifier.recompute(presented.key().bases(), inequality, challenge));
            commitments.addAll(InequalityVerifier.commitments(inequality));
        }
        return new RecomputedPart(
                ProductOfPowers.values(taus).stream().map(NumberHash::bytes).toList(), commitments);
    }
}
