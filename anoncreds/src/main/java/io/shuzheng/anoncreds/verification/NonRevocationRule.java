package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.engine.ProofInputs.IntervalOverride;
import io.shuzheng.primitives.InvalidInputException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@link Check#NON_REVOCATION}: the prover chooses the status list, so it must be exactly the newest one at or before the
 * interval's {@code to}, even where that is older than {@code from}.
 */
final class NonRevocationRule {

    private final AnonCredsRegistry registry;
    private final Clock clock;

    NonRevocationRule(AnonCredsRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param results of the check
     * @param lists the status lists that the proof is to be verified with
     * @param overrides where such a list is older than an interval's {@code from}
     */
    record Outcome(List<CheckResult> results, List<RevocationStatusList> lists, List<IntervalOverride> overrides) {}

    Outcome judge(Dossier dossier) {
        Findings findings = new Findings(Check.NON_REVOCATION);
        Set<RevocationStatusList> lists = new LinkedHashSet<>();
        Map<String, IntervalOverride> overrides = new LinkedHashMap<>();
        for (PresentedCredential credential : dossier.credentials()) {
            Set<NonRevokedInterval> intervals = intervals(dossier, credential);
            if (credential.definition().isRevocable() && !intervals.isEmpty()) {
                judge(credential, intervals, findings).ifPresent(list -> {
                    lists.add(list);
                    intervals.forEach(interval -> addOverride(list, interval, overrides));
                });
            } else if (credential.proof().nonRevocation().isPresent()) {
                judgeUnasked(credential, findings).ifPresent(lists::add);
            }
        }
        return new Outcome(
                findings.orNotApplicable("No proof of non-revocation is requested of a revocable credential."),
                List.copyOf(lists),
                List.copyOf(overrides.values()));
    }

    private static Set<NonRevokedInterval> intervals(Dossier dossier, PresentedCredential credential) {
        Set<NonRevokedInterval> intervals = new LinkedHashSet<>();
        dossier.attributeAnswers().stream()
                .filter(answer -> answer.credential().index() == credential.index())
                .forEach(answer ->
                        dossier.request().intervalOf(answer.requested()).ifPresent(intervals::add));
        dossier.predicateAnswers().stream()
                .filter(answer -> answer.credential().index() == credential.index())
                .forEach(answer ->
                        dossier.request().intervalOf(answer.requested()).ifPresent(intervals::add));
        return intervals;
    }

    private Optional<RevocationStatusList> judge(
            PresentedCredential credential, Set<NonRevokedInterval> intervals, Findings findings) {
        if (credential.proof().nonRevocation().isEmpty()) {
            findings.fail(
                    credential.subject(),
                    Reason.NON_REVOCATION_NOT_PROVED,
                    "It is not proved that the credential is unrevoked.");
            return Optional.empty();
        }
        if (isUndated(credential, findings)) {
            return Optional.empty();
        }
        Optional<RevocationStatusList> chosen = Optional.empty();
        for (NonRevokedInterval interval : intervals) {
            chosen = inForce(
                    credential, interval.to().orElseGet(() -> clock.instant().getEpochSecond()), findings);
            if (chosen.isEmpty()) {
                return Optional.empty();
            }
        }
        findings.pass(
                credential.subject(),
                "The credential is proved against the status list in force, of Unix time "
                        + credential.identifier().timestamp().orElseThrow() + ".");
        return chosen;
    }

    /** A proof that nobody asked for must hold too; the prover's list must exist. */
    private Optional<RevocationStatusList> judgeUnasked(PresentedCredential credential, Findings findings) {
        return isUndated(credential, findings)
                ? Optional.empty()
                : inForce(credential, credential.identifier().timestamp().orElseThrow(), findings);
    }

    private static boolean isUndated(PresentedCredential credential, Findings findings) {
        boolean undated = credential.registry().isEmpty()
                || credential.identifier().timestamp().isEmpty();
        if (undated) {
            findings.fail(
                    credential.subject(),
                    Reason.NON_REVOCATION_UNDATED,
                    "The proof of non-revocation does not name its registry and status list.");
        }
        return undated;
    }

    /** The newest list at or before a time, if it is the one that the prover chose. */
    private Optional<RevocationStatusList> inForce(PresentedCredential credential, long time, Findings findings) {
        String registryId = credential.identifier().revocationRegistryId().orElseThrow();
        long chosen = credential.identifier().timestamp().orElseThrow();
        Optional<RevocationStatusList> list = fetch(registryId, time);
        if (list.isEmpty()) {
            findings.fail(
                    credential.subject(),
                    Reason.STATUS_LIST_MISSING,
                    "The registry has no well-formed status list at or before Unix time " + time + ".");
        } else if (!belongsTo(list.get(), credential.registry().orElseThrow(), registryId)) {
            findings.fail(
                    credential.subject(),
                    Reason.STATUS_LIST_OF_OTHER_REGISTRY,
                    "The status list is not one of the revocation registry.");
        } else if (list.get().timestamp() != chosen) {
            boolean older = chosen < list.get().timestamp();
            findings.fail(
                    credential.subject(),
                    older ? Reason.STATUS_LIST_TOO_OLD : Reason.STATUS_LIST_NOT_IN_FORCE,
                    "The prover chose the status list of Unix time " + chosen + ", but the one in force at " + time
                            + " is of " + list.get().timestamp() + ".");
        } else {
            return list;
        }
        return Optional.empty();
    }

    private Optional<RevocationStatusList> fetch(String registryId, long time) {
        try {
            return Optional.of(registry.revocationStatusList(registryId, time));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static boolean belongsTo(
            RevocationStatusList list, RevocationRegistryDefinition registry, String registryId) {
        return list.registryId().equals(registryId) && list.size() == registry.maxCredentials();
    }

    private static void addOverride(
            RevocationStatusList list, NonRevokedInterval interval, Map<String, IntervalOverride> overrides) {
        interval.from().ifPresent(from -> {
            if (from > list.timestamp()) {
                overrides.merge(
                        from + " " + list.registryId(),
                        new IntervalOverride(list.registryId(), from, list.timestamp()),
                        (one, other) -> one.acceptedTimestamp() <= other.acceptedTimestamp() ? one : other);
            }
        });
    }
}
