package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.restriction.CredentialTags;
import io.shuzheng.anoncreds.restriction.Restriction;
import io.shuzheng.anoncreds.restriction.Truth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@link Check#RESTRICTIONS}. */
final class RestrictionRule implements Rule {

    @Override
    public List<CheckResult> judge(Dossier dossier) {
        Findings findings = new Findings(Check.RESTRICTIONS);
        List<Dossier.Shown> shown = dossier.shown();
        for (Dossier.AttributeAnswer answer : dossier.attributeAnswers()) {
            answer.requested()
                    .restriction()
                    .ifPresent(
                            restriction -> judge(answer.referent(), restriction, answer.credential(), shown, findings));
        }
        for (Dossier.PredicateAnswer answer : dossier.predicateAnswers()) {
            answer.requested()
                    .restriction()
                    .ifPresent(
                            restriction -> judge(answer.referent(), restriction, answer.credential(), shown, findings));
        }
        return findings.orNotApplicable("No credential that answers is restricted.");
    }

    private static void judge(
            String referent,
            Restriction restriction,
            PresentedCredential credential,
            List<Dossier.Shown> shown,
            Findings findings) {
        Truth truth = restriction.evaluate(new CredentialTags(
                credential.identifier(),
                credential.schema(),
                credential.definition(),
                name -> rawValue(name, credential, referent, shown)));
        switch (truth) {
            case TRUE -> findings.pass(referent, "The credential is one that the request allows.");
            case FALSE ->
                findings.fail(
                        referent, Reason.RESTRICTION_NOT_MET, "The credential is not one that the request allows.");
            case UNKNOWN ->
                findings.fail(
                        referent,
                        Reason.RESTRICTION_ON_HIDDEN_VALUE,
                        "The restriction is about a value that the credential does not show.");
        }
    }

    /** That of the referent itself first, then what else the same credential shows. */
    private static Optional<String> rawValue(
            String name, PresentedCredential credential, String referent, List<Dossier.Shown> shown) {
        return shown.stream()
                .filter(each -> each.credential().index() == credential.index())
                .filter(each -> each.normalisedName().equals(name))
                .min(Comparator.comparing(each -> !each.referent().equals(referent)))
                .map(each -> each.value().raw());
    }
}
