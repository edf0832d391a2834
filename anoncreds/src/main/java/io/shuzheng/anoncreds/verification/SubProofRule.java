package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.RequestedProof;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@link Check#SUB_PROOFS}. */
final class SubProofRule {

    List<CheckResult> judge(Presentation presentation) {
        Findings findings = new Findings(Check.SUB_PROOFS);
        int subProofs = presentation.proof().subProofs().size();
        int identifiers = presentation.identifiers().size();
        if (subProofs != identifiers) {
            findings.fail(
                    CheckResult.PRESENTATION,
                    Reason.SUB_PROOF_COUNT,
                    "There are " + subProofs + " sub-proofs, but identifiers for " + identifiers + ".");
        }
        Set<Integer> used = new HashSet<>();
        indexes(presentation.requestedProof()).forEach((referent, index) -> {
            used.add(index);
            if (index >= subProofs) {
                findings.fail(
                        referent.substring(1),
                        Reason.SUB_PROOF_MISSING,
                        "The answer names sub-proof " + index + ", which is not there.");
            }
        });
        for (int i = 0; i < subProofs; i++) {
            if (!used.contains(i)) {
                findings.fail(
                        PresentedCredential.subject(i), Reason.SUB_PROOF_UNUSED, "The sub-proof answers nothing.");
            }
        }
        return findings.orPassed("Each answer names a sub-proof, and each sub-proof answers something.");
    }

    /** By referent, with a mark before it that tells attributes from predicates: they may share a name. */
    private static Map<String, Integer> indexes(RequestedProof answers) {
        Map<String, Integer> indexes = new LinkedHashMap<>();
        answers.revealed().forEach((referent, answer) -> indexes.put("a" + referent, answer.subProofIndex()));
        answers.revealedGroups().forEach((referent, answer) -> indexes.put("a" + referent, answer.subProofIndex()));
        answers.unrevealed().forEach((referent, answer) -> indexes.put("a" + referent, answer.subProofIndex()));
        answers.predicates().forEach((referent, answer) -> indexes.put("p" + referent, answer.subProofIndex()));
        return indexes;
    }
}
