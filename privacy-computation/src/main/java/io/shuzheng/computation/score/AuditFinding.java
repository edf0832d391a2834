package io.shuzheng.computation.score;

/**
 * The outcome of one check.
 *
 * @param detail what was found, for the auditor; empty where there is nothing to add
 */
public record AuditFinding(AuditCheck check, boolean holds, String detail) {}
