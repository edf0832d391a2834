package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.audit.LogCopy.CopiedStatement;
import io.shuzheng.evidence.statement.SignatureVerdict;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Judges a lineage: signatures, references, and the rules of its steps. */
final class RuleCheck {

    private final ReplayedLog replayed;
    private final KnownStatements known;
    private final Lineage lineage;
    private final LineageRules rules;
    private final Findings findings;
    private final Map<Step, Long> first = new HashMap<>();

    RuleCheck(ReplayedLog replayed, KnownStatements known, Lineage lineage, LineageRules rules, Findings findings) {
        this.replayed = replayed;
        this.known = known;
        this.lineage = lineage;
        this.rules = rules;
        this.findings = findings;
        countSteps();
        requireSteps();
    }

    /** Judges one statement, and says whether it is in order. */
    boolean check(CopiedStatement copied, SignedStatement signed) {
        if (lineage.signature(copied) != SignatureVerdict.VALID) {
            findings.add(
                    FindingKind.SIGNATURE_INVALID,
                    replayed.place(copied),
                    lineage.signature(copied) == SignatureVerdict.KEY_UNKNOWN
                            ? "its actor had no such key when it was made"
                            : "its actor's key did not sign this text");
        }
        boolean inOrder = referencesHold(copied, signed);
        Optional<StepRule> rule = rules.rule(signed.statement().step());
        if (rule.isPresent()) {
            inOrder &= ruleHolds(copied, signed, rule.get());
        }
        return inOrder;
    }

    private void countSteps() {
        Map<Step, Integer> counts = new HashMap<>();
        for (CopiedStatement copied : lineage.statements()) {
            copied.signed().ifPresent(signed -> {
                Step step = signed.statement().step();
                if (rules.permit(signed)) {
                    first.putIfAbsent(step, replayed.index(copied));
                }
                int count = counts.merge(step, 1, Integer::sum);
                int atMost = rules.rule(step).map(StepRule::atMost).orElse(0);
                if (count > atMost) {
                    findings.add(
                            FindingKind.UNEXPECTED_STEP,
                            replayed.place(copied),
                            atMost == 0
                                    ? "this lineage has no such step"
                                    : "this lineage has this step at most " + atMost + " times");
                }
            });
        }
    }

    private void requireSteps() {
        for (StepRule rule : rules.all()) {
            if (rule.required() && !first.containsKey(rule.step())) {
                findings.add(
                        FindingKind.MISSING_STEP, new Place.OfStep(rule.step()), "every such lineage has this step");
            }
        }
    }

    private boolean referencesHold(CopiedStatement copied, SignedStatement signed) {
        boolean hold = true;
        for (StatementDigest digest : signed.statement().previous()) {
            Optional<CopiedStatement> target = replayed.copy().byDigest(digest);
            if (target.isEmpty()) {
                hold = false;
                if (!findings.displaces(digest)) {
                    findings.add(
                            FindingKind.REMOVED,
                            known.place(digest, Optional.empty()),
                            "the log does not have it as " + replayed.place(copied) + " refers to it");
                }
            } else if (replayed.index(target.get()) >= replayed.index(copied)) {
                hold = false;
                findings.add(
                        FindingKind.REORDERED,
                        replayed.place(target.get()),
                        "it stands after " + replayed.place(copied) + ", which refers to it");
            }
        }
        return hold;
    }

    private boolean ruleHolds(CopiedStatement copied, SignedStatement signed, StepRule rule) {
        if (!rule.signers().permits(signed.statement().actor())) {
            findings.add(FindingKind.WRONG_SIGNER, replayed.place(copied), "its actor may not take this step");
        }
        boolean inOrder = true;
        for (Step step : rule.after()) {
            Long index = first.get(step);
            if (index == null) {
                inOrder = false;
                findings.add(
                        FindingKind.MISSING_STEP,
                        new Place.OfStep(step),
                        "it must come before " + replayed.place(copied));
            } else if (index > replayed.index(copied)) {
                inOrder = false;
                findings.add(
                        FindingKind.REORDERED,
                        replayed.place(copied),
                        "it stands before the step " + step + ", which must come first");
            }
        }
        return inOrder;
    }
}
