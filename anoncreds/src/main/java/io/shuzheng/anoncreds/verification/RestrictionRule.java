package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.restriction.Restriction;
import io.shuzheng.anoncreds.restriction.Truth;
import java.util.List;

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
        Truth truth = restriction.evaluate(new CredentialTags(credential, referent, shown));
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
}
