package io.shuzheng.computation.score;

import java.util.List;

/** All findings of an audit, one a check, in the order of the checks. */
public record AuditReport(List<AuditFinding> findings) {

    public AuditReport {
        findings = List.copyOf(findings);
    }

    /** Whether every check holds. */
    public boolean holds() {
        return defects().isEmpty();
    }

    /** The checks that do not hold. */
    public List<AuditFinding> defects() {
        return findings.stream().filter(finding -> !finding.holds()).toList();
    }
}
