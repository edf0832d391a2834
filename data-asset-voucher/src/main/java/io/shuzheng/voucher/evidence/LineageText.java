package io.shuzheng.voucher.evidence;

import io.shuzheng.evidence.audit.AnchorStatus;
import io.shuzheng.evidence.audit.AuditedStatement;
import io.shuzheng.evidence.audit.LineageReport;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** An audit's report as lines of text for people: a line each step, a line each finding, and the verdict. */
public final class LineageText {

    private LineageText() {}

    /** The lines, in the order of the log, the verdict last. */
    public static List<String> lines(LineageReport report) {
        Stream<String> steps = report.statements().stream().map(LineageText::line);
        Stream<String> findings = report.findings().stream().map(finding -> "! " + finding);
        String verdict = report.subject() + (report.intact() ? ": intact" : ": not intact");
        return Stream.concat(Stream.concat(steps, findings), Stream.of(verdict)).toList();
    }

    private static String line(AuditedStatement audited) {
        return "%4d  %-22s %-36s signature %s, receipt %s, %s%s"
                .formatted(
                        audited.index(),
                        audited.signed().statement().step(),
                        audited.signed().statement().actor(),
                        word(audited.signature()),
                        word(audited.receipt()),
                        anchor(audited.anchor()),
                        audited.inOrder() ? "" : ", out of order");
    }

    private static String anchor(AnchorStatus status) {
        if (status instanceof AnchorStatus.Anchored anchored) {
            return "anchored by " + anchored.reference();
        }
        return status instanceof AnchorStatus.Pending ? "anchor pending" : "anchor does not match";
    }

    private static String word(Enum<?> verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
