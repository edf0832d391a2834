package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.anchor.Anchor;
import io.shuzheng.evidence.audit.LogCopy.CopiedStatement;
import io.shuzheng.evidence.log.LogIdentity;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementVerifier;
import io.shuzheng.evidence.statement.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * Replays the lineage of a voucher or an application from evidence and ledger alone: for each step who signed it, and whether
 * signature, order, receipt and anchor hold. What was changed, removed or reordered is named.
 *
 * <p><b>What it finds.</b>
 *
 * <ul>
 *   <li>Whoever changes the log's database without its key: every change, removal or move, since each row keeps the tree head
 *       that the log signed when it took the statement in. A statement that nothing else tells of is named by its place.
 *       The end of the log, cut off before its anchor, is the exception: see below. Of more than 16 statements that were taken
 *       in together, one that is of another lineage is named by the places of all. The signatures of tree heads that hold are
 *       checked for the lineage's own statements.
 *   <li>The log itself, with its key, after the anchor: every change, removal or move, since the statements no longer make the
 *       anchored tree. Receipts and references name the statement; without them the finding names the places.
 *   <li>The log itself, with its key, before the anchor: what somebody holds a receipt for, what a remaining statement refers
 *       to, and what the {@link LineageRules} require.
 * </ul>
 *
 * <p><b>What it cannot find.</b> A statement that was removed before its anchor, by the log with its key or from the log's
 * end by anybody, to which no remaining statement refers and that no rule requires, is found only through a receipt that was
 * given out and is shown to the auditor; and by nobody if no receipt was given out. Nor does the audit see what no actor ever
 * stated, or whether what an actor stated is true.
 */
public final class LineageAudit {

    private final LogIdentity log;
    private final StatementVerifier verifier;
    private final Anchor ledger;

    public LineageAudit(LogIdentity log, StatementVerifier verifier, Anchor ledger) {
        this.log = log;
        this.verifier = verifier;
        this.ledger = ledger;
    }

    /**
     * Replays one lineage.
     *
     * @param given receipts that were given out, of this lineage or any other; each is one more thing that the log is held to
     * @throws io.shuzheng.primitives.InternalFailureException when ledger or key directory cannot be reached: no verdict then
     */
    public LineageReport audit(
            Subject subject, LineageRules rules, LogEvidence evidence, List<TransparentStatement> given) {
        Findings findings = new Findings();
        LogCopy copy = new LogCopy(log, evidence.rows());
        KnownStatements known = new KnownStatements(copy, verifier, given);
        ReplayedLog replayed = TreeReplay.run(copy, known, findings);
        ReceiptReplay receipts = new ReceiptReplay(log, replayed, known, given, findings);
        AnchorReplay anchors = new AnchorReplay(replayed, ledger, log.did(), evidence, findings);
        Lineage lineage = Lineage.of(subject, replayed, rules, verifier);
        RuleCheck check = new RuleCheck(replayed, known, lineage, rules, findings);
        List<AuditedStatement> audited = new ArrayList<>();
        for (CopiedStatement copied : lineage.statements()) {
            SignedStatement signed = copied.signed().orElseThrow();
            Place place = replayed.place(copied);
            AnchorStatus anchor = anchors.status(replayed.index(copied));
            if (anchor instanceof AnchorStatus.Pending) {
                findings.add(FindingKind.PENDING, place, "it is not anchored yet");
            }
            ReceiptStatus receipt = receipts.status(copied);
            if (receipt == ReceiptStatus.BROKEN && !findings.nameBroken(place)) {
                findings.add(FindingKind.LOG_INCONSISTENT, place, "the tree head stored with it is none that holds it");
            }
            boolean inOrder = check.check(copied, signed);
            audited.add(new AuditedStatement(
                    replayed.index(copied), signed, lineage.signature(copied), receipt, inOrder, anchor));
        }
        return new LineageReport(subject, audited, findings.all());
    }
}
