package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.AttributeNames;
import java.util.List;
import java.util.Objects;

/** {@link Check#LINK_SECRET}: under one challenge, equal responses mean equal link secrets. */
final class LinkSecretRule implements Rule {

    @Override
    public List<CheckResult> judge(Dossier dossier) {
        Findings findings = new Findings(Check.LINK_SECRET);
        long distinct = dossier.credentials().stream()
                .map(credential -> credential.equality().m().get(AttributeNames.LINK_SECRET))
                .map(Objects::toString)
                .distinct()
                .count();
        if (distinct > 1) {
            findings.fail(
                    CheckResult.PRESENTATION,
                    Reason.LINK_SECRETS_DIFFER,
                    "The credentials were made for different link secrets.");
        }
        return findings.orPassed("All credentials were made for one link secret.");
    }
}
