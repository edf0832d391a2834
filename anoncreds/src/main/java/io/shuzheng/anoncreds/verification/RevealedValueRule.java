package io.shuzheng.anoncreds.verification;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * {@link Check#REVEALED_VALUES}: each encoded value that is shown is the one that the named sub-proof reveals; each attribute
 * left unrevealed is one that the credential has.
 */
final class RevealedValueRule implements Rule {

    @Override
    public List<CheckResult> judge(Dossier dossier) {
        Findings findings = new Findings(Check.REVEALED_VALUES);
        dossier.attributeAnswers()
                .forEach(answer -> answer.requested().names().stream()
                        .filter(name -> !answer.credential().schema().hasAttribute(name))
                        .forEach(name -> findings.fail(
                                answer.referent(),
                                Reason.ATTRIBUTE_UNKNOWN,
                                "The credential has no attribute \"" + name + "\".")));
        for (Dossier.Shown shown : dossier.shown()) {
            Optional<BigInteger> proved = Optional.ofNullable(
                    shown.credential().equality().revealedAttributes().get(shown.normalisedName()));
            if (proved.isEmpty()) {
                findings.fail(
                        shown.referent(),
                        Reason.NOT_REVEALED_IN_PROOF,
                        "The proof of the credential does not reveal \"" + shown.attributeName() + "\".");
            } else if (!proved.get().equals(shown.value().encoded())) {
                findings.fail(
                        shown.referent(),
                        Reason.ENCODED_VALUE_DIFFERS,
                        "The encoded value of \"" + shown.attributeName() + "\" is not the one that is proved.");
            }
        }
        return findings.orPassed("The values that are shown are those that are proved.");
    }
}
