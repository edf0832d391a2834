package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedProof;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@link Check#REFERENTS}. */
final class ReferentRule {

    private final VerificationPolicy policy;

    ReferentRule(VerificationPolicy policy) {
        this.policy = policy;
    }

    List<CheckResult> judge(PresentationRequest request, Presentation presentation) {
        Findings findings = new Findings(Check.REFERENTS);
        RequestedProof answers = presentation.requestedProof();
        request.requestedAttributes()
                .forEach((referent, requested) -> judgeAttribute(referent, requested, answers, findings));
        for (String referent : request.requestedPredicates().keySet()) {
            if (!answers.predicates().containsKey(referent)) {
                findings.fail(referent, Reason.REFERENT_MISSING, "The requested predicate is not answered.");
            }
        }
        refuseOthers(
                request.requestedAttributes().keySet(),
                Stream.of(
                                answers.revealed().keySet(),
                                answers.revealedGroups().keySet(),
                                answers.unrevealed().keySet(),
                                answers.selfAttested().keySet())
                        .flatMap(Set::stream),
                findings);
        refuseOthers(request.requestedPredicates().keySet(), answers.predicates().keySet().stream(), findings);
        return findings.orPassed("Each requested referent is answered once.");
    }

    private void judgeAttribute(
            String referent, RequestedAttribute requested, RequestedProof answers, Findings findings) {
        long count = Stream.of(
                        answers.revealed().keySet(),
                        answers.revealedGroups().keySet(),
                        answers.unrevealed().keySet(),
                        answers.selfAttested().keySet())
                .filter(referents -> referents.contains(referent))
                .count();
        if (count != 1) {
            findings.fail(
                    referent,
                    count == 0 ? Reason.REFERENT_MISSING : Reason.REFERENT_DUPLICATE,
                    "The requested attribute has " + count + " answers instead of one.");
        } else if (isOfWrongKind(referent, requested, answers)) {
            findings.fail(
                    referent,
                    Reason.REFERENT_OF_WRONG_KIND,
                    "The answer is not for the attribute, or the group of attributes, that was requested.");
        } else if (!policy.unrevealed() && answers.unrevealed().containsKey(referent)) {
            findings.fail(referent, Reason.ATTRIBUTE_NOT_REVEALED, "The attribute is not revealed.");
        }
    }

    private static boolean isOfWrongKind(String referent, RequestedAttribute requested, RequestedProof answers) {
        if (!requested.group()) {
            return answers.revealedGroups().containsKey(referent);
        }
        RequestedProof.RevealedGroup group = answers.revealedGroups().get(referent);
        boolean otherNames = group != null && !group.values().keySet().equals(new HashSet<>(requested.names()));
        return otherNames
                || answers.revealed().containsKey(referent)
                || answers.selfAttested().containsKey(referent);
    }

    private static void refuseOthers(Set<String> requested, Stream<String> answered, Findings findings) {
        answered.filter(referent -> !requested.contains(referent))
                .distinct()
                .forEach(referent -> findings.fail(
                        referent, Reason.REFERENT_NOT_REQUESTED, "The answer is to nothing that was requested."));
    }
}
