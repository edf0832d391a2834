package io.shuzheng.anoncreds.offline;

import io.shuzheng.anoncreds.verification.CheckResult;
import io.shuzheng.anoncreds.verification.Reason;
import io.shuzheng.anoncreds.verification.VerificationReport;
import java.util.stream.Collectors;

/** A report for people: a line a check, and the verdict last. */
public final class ReportText {

    private ReportText() {}

    /** Lines without a final line end. */
    public static String of(VerificationReport report) {
        String checks = report.results().stream().map(ReportText::line).collect(Collectors.joining("\n"));
        return checks + "\n\n" + (report.verified() ? "verified" : "refused");
    }

    private static String line(CheckResult result) {
        String mark = switch (result.verdict()) {
            case PASSED -> result.reason() == Reason.NOT_APPLICABLE ? "-" : "ok";
            case FAILED -> "FAILED";
            case SKIPPED -> "skipped";
        };
        String reason = switch (result.verdict()) {
            case FAILED -> result.reason() + ": ";
            case PASSED, SKIPPED -> "";
        };
        return String.format(
                "%-8s%-20s  %-16s  %s%s",
                mark, result.check(), PlainText.of(result.subject()), reason, PlainText.of(result.explanation()));
    }
}
