package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.cl.InequalityProof;
import io.shuzheng.anoncreds.cl.Predicate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@link Check#MINIMAL_DISCLOSURE}: each sub-proof reveals the attributes and proves the predicates of its referents, and no
 * others, so that nothing in it escapes the other checks.
 */
final class MinimalDisclosureRule implements Rule {

    @Override
    public List<CheckResult> judge(Dossier dossier) {
        Findings findings = new Findings(Check.MINIMAL_DISCLOSURE);
        for (PresentedCredential credential : dossier.credentials()) {
            Set<String> shown = dossier.shown().stream()
                    .filter(each -> each.credential().index() == credential.index())
                    .map(Dossier.Shown::normalisedName)
                    .collect(Collectors.toSet());
            Set<Predicate> requested = dossier.predicateAnswers().stream()
                    .filter(each -> each.credential().index() == credential.index())
                    .map(Dossier.PredicateAnswer::predicate)
                    .collect(Collectors.toSet());
            List<Predicate> proved = credential.proof().primary().inequalities().stream()
                    .map(InequalityProof::predicate)
                    .toList();
            boolean more = !shown.containsAll(
                            credential.equality().revealedAttributes().keySet())
                    || !requested.containsAll(proved)
                    || proved.stream().distinct().count() != proved.size();
            if (more) {
                findings.fail(
                        credential.subject(),
                        Reason.NOT_REQUESTED,
                        "The sub-proof reveals or proves more than its referents ask for.");
            }
        }
        return findings.orPassed("Nothing is disclosed or proved beyond what was requested.");
    }
}
