package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.cl.InequalityProof;
import java.util.List;

/**
 * {@link Check#PREDICATES}: the credential that answers a predicate carries a proof of exactly its attribute, type and bound,
 * and that proof is about the attribute that the credential's signature covers.
 */
final class PredicateRule implements Rule {

    @Override
    public List<CheckResult> judge(Dossier dossier) {
        Findings findings = new Findings(Check.PREDICATES);
        for (Dossier.PredicateAnswer answer : dossier.predicateAnswers()) {
            boolean proved = answer.credential().proof().primary().inequalities().stream()
                    .anyMatch(proof -> proof.predicate().equals(answer.predicate()));
            if (proved) {
                findings.pass(
                        answer.referent(),
                        "There is a proof that \"" + answer.requested().name() + "\" is "
                                + answer.requested().type().symbol() + " "
                                + answer.requested().value() + ".");
            } else {
                findings.fail(
                        answer.referent(),
                        Reason.PREDICATE_NOT_PROVED,
                        "The credential carries no proof of the requested attribute, type and bound.");
            }
        }
        for (PresentedCredential credential : dossier.credentials()) {
            for (InequalityProof proof : credential.proof().primary().inequalities()) {
                if (!proof.mj()
                        .equals(credential.equality().m().get(proof.predicate().attributeName()))) {
                    findings.fail(
                            credential.subject(),
                            Reason.PREDICATE_OF_OTHER_ATTRIBUTE,
                            "A predicate proof is not about the credential's attribute that it names.");
                }
            }
        }
        return findings.orNotApplicable("No predicate is requested.");
    }
}
