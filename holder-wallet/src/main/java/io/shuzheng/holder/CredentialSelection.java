package io.shuzheng.holder;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.restriction.Restriction;
import io.shuzheng.anoncreds.restriction.Truth;
import io.shuzheng.holder.CannotPresentException.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses the credentials that answer a request: of those that do, the newest. Nothing is self-attested. */
final class CredentialSelection {

    private final AnonCredsRegistry registry;
    private final RevocationStates revocation;
    private final ThresholdGuard guard;

    CredentialSelection(AnonCredsRegistry registry, RevocationStates revocation, ThresholdGuard guard) {
        this.registry = registry;
        this.revocation = revocation;
        this.guard = guard;
    }

    /**
     * The credentials and what each answers, in the request's order.
     *
     * @throws CannotPresentException if some referent has no credential; what the verifier learns by that is recorded
     */
    Map<StoredCredential, List<ReferentGroup>> select(
            UnitOfWork work, Connection verifier, PresentationRequest request) {
        List<StoredCredential> held = newestFirst(work);
        Map<StoredCredential, List<ReferentGroup>> chosen = new LinkedHashMap<>();
        for (ReferentGroup group : ReferentGroup.of(request)) {
            boolean together = group.isSingle() || !allowed(held, group).isEmpty();
            for (ReferentGroup part : together ? List.of(group) : group.split()) {
                StoredCredential credential = choose(work, verifier, allowed(held, part), part);
                chosen.computeIfAbsent(credential, any -> new ArrayList<>()).add(part);
            }
        }
        return chosen;
    }

    private static List<StoredCredential> newestFirst(UnitOfWork work) {
        return work.findAll(StoredCredential.TYPE).stream()
                .map(StoredRecord::value)
                .sorted(Comparator.comparing(StoredCredential::receivedAt).reversed())
                .toList();
    }

    private List<StoredCredential> allowed(List<StoredCredential> held, ReferentGroup group) {
        return held.stream()
                .filter(group::isCoveredBy)
                .filter(credential -> group.restriction()
                        .map(restriction -> isMet(restriction, credential, group))
                        .orElse(true))
                .toList();
    }

    private boolean isMet(Restriction restriction, StoredCredential credential, ReferentGroup group) {
        return restriction.evaluate(new CredentialTags(credential, group.shownNames(), registry)) == Truth.TRUE;
    }

    /** The order of the questions matters: nothing is said of a predicate on a credential that could not be shown anyway. */
    private StoredCredential choose(
            UnitOfWork work, Connection verifier, List<StoredCredential> allowed, ReferentGroup group) {
        require(!allowed.isEmpty(), Reason.NO_CREDENTIAL);
        List<StoredCredential> unrevoked = allowed.stream()
                .filter(credential -> !revocation.isRevoked(credential, group.intervals()))
                .toList();
        require(!unrevoked.isEmpty(), Reason.REVOKED);
        List<StoredCredential> satisfying =
                unrevoked.stream().filter(group::isSatisfiedBy).toList();
        List<StoredCredential> told = satisfying.isEmpty() ? unrevoked : satisfying.subList(0, 1);
        told.forEach(credential -> tell(work, verifier, credential, group));
        require(!satisfying.isEmpty(), Reason.PREDICATE_NOT_SATISFIED);
        return satisfying.get(0);
    }

    private void tell(UnitOfWork work, Connection verifier, StoredCredential credential, ReferentGroup group) {
        for (Threshold threshold : group.thresholds()) {
            require(guard.allows(work, verifier, credential, threshold), Reason.SECOND_THRESHOLD);
            guard.record(work, verifier, credential, threshold);
        }
    }

    private static void require(boolean condition, Reason otherwise) {
        if (!condition) {
            throw new CannotPresentException(otherwise);
        }
    }
}
