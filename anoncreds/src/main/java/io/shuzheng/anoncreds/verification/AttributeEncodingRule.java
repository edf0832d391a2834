package io.shuzheng.anoncreds.verification;

import java.util.List;

/** {@link Check#ATTRIBUTE_ENCODING}: the proof covers encoded values only, so each raw value is encoded again. */
final class AttributeEncodingRule implements Rule {

    @Override
    public List<CheckResult> judge(Dossier dossier) {
        Findings findings = new Findings(Check.ATTRIBUTE_ENCODING);
        for (Dossier.Shown shown : dossier.shown()) {
            if (!shown.value().isConsistent()) {
                findings.fail(
                        shown.referent(),
                        Reason.RAW_VALUE_DIFFERS,
                        "The raw value of \"" + shown.attributeName() + "\" does not have the encoded value.");
            }
        }
        return findings.orPassed("The raw values are those that were encoded.");
    }
}
