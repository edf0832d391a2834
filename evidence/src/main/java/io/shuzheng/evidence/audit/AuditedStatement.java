package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.statement.SignatureVerdict;
import io.shuzheng.evidence.statement.SignedStatement;

/**
 * One step of a lineage as the audit saw it.
 *
 * @param index the statement's place in the log
 * @param inOrder whether all that it refers to, and all that must come before it, comes before it
 */
public record AuditedStatement(
        long index,
        SignedStatement signed,
        SignatureVerdict signature,
        ReceiptStatus receipt,
        boolean inOrder,
        AnchorStatus anchor) {}
