package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.statement.Subject;
import java.util.List;

/**
 * What an audit found.
 *
 * @param statements the lineage, in the order of the log
 * @param findings everything that is not as it should be, and what is pending
 */
public record LineageReport(Subject subject, List<AuditedStatement> statements, List<Finding> findings) {

    public LineageReport {
        statements = List.copyOf(statements);
        findings = List.copyOf(findings);
    }

    /** Whether nothing was found but, at most, statements that are not anchored yet. */
    public boolean intact() {
        return findings.stream().noneMatch(finding -> finding.kind().breaksIntegrity());
    }
}
