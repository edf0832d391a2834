package io.shuzheng.anoncreds.verification;

import java.util.List;

/** {@link Check#SELF_ATTESTATION}. */
final class SelfAttestationRule implements Rule {

    private final VerificationPolicy policy;

    SelfAttestationRule(VerificationPolicy policy) {
        this.policy = policy;
    }

    @Override
    public List<CheckResult> judge(Dossier dossier) {
        Findings findings = new Findings(Check.SELF_ATTESTATION);
        dossier.request().requestedAttributes().forEach((referent, requested) -> {
            if (!dossier.presentation().requestedProof().selfAttested().containsKey(referent)) {
                return;
            }
            if (requested.restriction().isPresent()) {
                findings.fail(
                        referent,
                        Reason.SELF_ATTESTED_RESTRICTED,
                        "The request restricts the attribute to certain credentials, but no credential backs it.");
            } else if (!policy.selfAttested()) {
                findings.fail(
                        referent, Reason.SELF_ATTESTED_REFUSED, "The verifier takes no self-attested attributes.");
            } else {
                findings.pass(referent, "The attribute is self-attested, which the request allows.");
            }
        });
        return findings.orNotApplicable("Nothing is self-attested.");
    }
}
