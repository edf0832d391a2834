package io.shuzheng.anoncreds.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Completes reports. */
final class ReportBuilder {

    private ReportBuilder() {}

    /** A report of the results, with the checks that have none as skipped, in the order of {@link Check}. */
    static VerificationReport skipping(List<CheckResult> results) {
        List<CheckResult> all = new ArrayList<>(results);
        Arrays.stream(Check.values())
                .filter(check -> results.stream().noneMatch(result -> result.check() == check))
                .map(CheckResult::skipped)
                .forEach(all::add);
        all.sort(Comparator.comparing(CheckResult::check));
        return new VerificationReport(all);
    }
}
