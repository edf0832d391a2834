package io.shuzheng.evidence.protocol;

import io.shuzheng.evidence.EvidenceProblem;
import io.shuzheng.evidence.EvidenceRefusedException;
import io.shuzheng.evidence.access.ReadPolicy;
import io.shuzheng.evidence.access.SubmissionPolicy;
import io.shuzheng.evidence.anchor.AnchorStore;
import io.shuzheng.evidence.anchor.AnchoredBatch;
import io.shuzheng.evidence.log.EvidenceLog;
import io.shuzheng.evidence.log.LogEntry;
import io.shuzheng.evidence.log.LogRow;
import io.shuzheng.evidence.log.StatementStore;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.evidence.statement.StatementDigest;
import java.util.List;
import java.util.Optional;

/**
 * The log's side of the protocol: from a request to its reply, on the stores of the caller's transaction. The reply may leave
 * the house when that transaction has committed.
 */
public final class EvidenceResponder {

    private final EvidenceLog log;
    private final ReadPolicy reading;
    private final SubmissionPolicy submitting;

    public EvidenceResponder(EvidenceLog log, ReadPolicy reading, SubmissionPolicy submitting) {
        this.log = log;
        this.reading = reading;
        this.submitting = submitting;
    }

    /**
     * Answers a request.
     *
     * @param peer the sender's authenticated DID
     * @return a problem report, with the log unchanged, where the log refuses
     * @throws io.shuzheng.primitives.InternalFailureException when a store fails: roll back, and answer when it works again
     */
    public EvidenceReply answer(
            PartyDid peer, EvidenceRequest request, StatementStore statements, AnchorStore anchors) {
        try {
            if (request instanceof SubmitStatement submit) {
                return submit(peer, submit, statements);
            } else if (request instanceof GetReceipt get) {
                return receipt(peer, get, statements, anchors);
            } else if (request instanceof ListStatements list) {
                return new StatementLister(reading, peer).list(list, statements);
            } else if (request instanceof GetConsistency get) {
                return new ConsistencyReply(log.consistency(statements, get.first(), get.second()));
            } else if (request instanceof GetAnchors get) {
                return anchors(get, anchors);
            }
            return new TreeHeadReply(log.head(statements));
        } catch (EvidenceRefusedException refusal) {
            return ProblemReport.of(refusal);
        }
    }

    private ReceiptReply submit(PartyDid peer, SubmitStatement submit, StatementStore statements) {
        if (!submitting.permits(peer, submit.statement().statement())) {
            throw new EvidenceRefusedException(EvidenceProblem.NOT_PERMITTED, "the sender may not log this statement");
        }
        return new ReceiptReply(log.append(statements, submit.statement()), Optional.empty());
    }

    private ReceiptReply receipt(PartyDid peer, GetReceipt get, StatementStore statements, AnchorStore anchors) {
        LogEntry entry = readable(peer, get.statement(), statements);
        Optional<AnchoredBatch> anchored = get.anchored() ? anchors.firstCovering(entry.index()) : Optional.empty();
        return anchored.flatMap(batch -> batch.covering(entry.index()))
                .map(head -> new ReceiptReply(log.receipt(statements, get.statement(), head.head()), anchored))
                .orElseGet(() -> new ReceiptReply(log.receipt(statements, get.statement()), Optional.empty()));
    }

    /** A statement that the peer must not read is, for that peer, not there. */
    private LogEntry readable(PartyDid peer, StatementDigest digest, StatementStore statements) {
        return statements
                .byDigest(digest)
                .map(LogRow::entry)
                .filter(entry -> reading.mayRead(peer, entry.statement().statement()))
                .orElseThrow(() -> new EvidenceRefusedException(
                        EvidenceProblem.STATEMENT_UNKNOWN, "no statement of that digest that the sender may read"));
    }

    private static AnchorsReply anchors(GetAnchors get, AnchorStore anchors) {
        List<AnchoredBatch> found = anchors.after(get.after(), AnchorsReply.MAX_ANCHORS + 1);
        boolean more = found.size() > AnchorsReply.MAX_ANCHORS;
        return more
                ? new AnchorsReply(found.subList(0, AnchorsReply.MAX_ANCHORS), Optional.empty(), true)
                : new AnchorsReply(found, anchors.planned(), false);
    }
}
