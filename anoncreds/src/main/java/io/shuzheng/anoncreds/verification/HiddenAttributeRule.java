package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.AttributeNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@link Check#HIDDEN_ATTRIBUTES}: the responses m are exactly those of the credential's attributes, and the link secret, that
 * are not revealed. A response too many would let a prover bind a predicate to a number of its choice.
 */
final class HiddenAttributeRule implements Rule {

    @Override
    public List<CheckResult> judge(Dossier dossier) {
        Findings findings = new Findings(Check.HIDDEN_ATTRIBUTES);
        for (PresentedCredential credential : dossier.credentials()) {
            Set<String> revealed = credential.equality().revealedAttributes().keySet();
            Set<String> expected = new HashSet<>(credential.attributeNames());
            boolean known = expected.containsAll(revealed);
            expected.removeAll(revealed);
            expected.add(AttributeNames.LINK_SECRET);
            if (!known || !credential.equality().m().keySet().equals(expected)) {
                findings.fail(
                        credential.subject(),
                        Reason.HIDDEN_ATTRIBUTES_DIFFER,
                        "The proof does not cover exactly the attributes of the credential.");
            }
        }
        return findings.orPassed("The proof covers exactly the attributes of each credential.");
    }
}
