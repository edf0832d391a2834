package io.shuzheng.anoncreds.verification;

import java.util.ArrayList;
import java.util.List;

/** Collects what one check finds. */
final class Findings {

    private final Check check;
    private final List<CheckResult> results = new ArrayList<>();

    Findings(Check check) {
        this.check = check;
    }

    void pass(String subject, String explanation) {
        results.add(CheckResult.passed(check, subject, explanation));
    }

    void fail(String subject, Reason reason, String explanation) {
        results.add(CheckResult.failed(check, subject, reason, explanation));
    }

    boolean hasFailed() {
        return results.stream().anyMatch(result -> result.verdict() == Verdict.FAILED);
    }

    /** The findings; where there are none, that the check passed for the whole presentation. */
    List<CheckResult> orPassed(String explanation) {
        return results.isEmpty()
                ? List.of(CheckResult.passed(check, CheckResult.PRESENTATION, explanation))
                : List.copyOf(results);
    }

    /** The findings; where there are none, that there was nothing to check. */
    List<CheckResult> orNotApplicable(String explanation) {
        return results.isEmpty() ? List.of(CheckResult.notApplicable(check, explanation)) : List.copyOf(results);
    }
}
