package io.shuzheng.evidence.protocol;

import io.shuzheng.evidence.anchor.AnchorBatch;
import io.shuzheng.evidence.anchor.AnchoredBatch;
import io.shuzheng.evidence.audit.LogEvidence;
import io.shuzheng.evidence.log.LogRow;
import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The regulator's side of copying a log: which request comes next, given the replies so far. Anchors come before rows, so that
 * the rows are all that the anchors cover. Immutable; has no I/O.
 */
public final class LogCopyRequest {

    private final List<AnchoredBatch> anchors;
    private final Optional<AnchorBatch> planned;
    private final List<LogRow> rows;
    private final Optional<EvidenceRequest> next;

    private LogCopyRequest(
            List<AnchoredBatch> anchors,
            Optional<AnchorBatch> planned,
            List<LogRow> rows,
            Optional<EvidenceRequest> next) {
        this.anchors = List.copyOf(anchors);
        this.planned = planned;
        this.rows = List.copyOf(rows);
        this.next = next;
    }

    public static LogCopyRequest start() {
        return new LogCopyRequest(List.of(), Optional.empty(), List.of(), Optional.of(new GetAnchors(0)));
    }

    /** What to ask next; empty when {@link #evidence()} is complete. */
    public Optional<EvidenceRequest> next() {
        return next;
    }

    /**
     * Takes in the reply to {@link #next()}.
     *
     * @throws InvalidInputException when it is not an answer to that, a problem report included, or leads nowhere
     */
    public LogCopyRequest with(EvidenceReply reply) {
        EvidenceRequest asked = next.orElseThrow(() -> new InvalidInputException("the copy is complete"));
        if (asked instanceof GetAnchors get && reply instanceof AnchorsReply answer) {
            return withAnchors(get, answer);
        }
        if (asked instanceof ListStatements list && reply instanceof StatementsReply answer) {
            return withRows(list, answer);
        }
        throw new InvalidInputException("the log does not answer " + asked.name() + " but sends " + reply.name());
    }

    /** What the log showed. */
    public LogEvidence evidence() {
        return new LogEvidence(rows, anchors, planned);
    }

    private LogCopyRequest withAnchors(GetAnchors asked, AnchorsReply reply) {
        List<AnchoredBatch> all = joined(anchors, reply.anchors());
        if (!reply.more()) {
            return new LogCopyRequest(all, reply.planned(), rows, Optional.of(rowsFrom(0)));
        }
        long after =
                all.isEmpty() ? 0 : all.get(all.size() - 1).batch().newestHead().size();
        requireProgress(after > asked.after());
        return new LogCopyRequest(all, Optional.empty(), rows, Optional.of(new GetAnchors(after)));
    }

    private LogCopyRequest withRows(ListStatements asked, StatementsReply reply) {
        List<LogRow> all = joined(rows, reply.rows());
        reply.next().ifPresent(index -> requireProgress(index > asked.from()));
        return new LogCopyRequest(anchors, planned, all, reply.next().map(LogCopyRequest::rowsFrom));
    }

    private static ListStatements rowsFrom(long index) {
        return new ListStatements(Optional.empty(), index, ListStatements.MAX_LIMIT);
    }

    private static void requireProgress(boolean progress) {
        if (!progress) {
            throw new InvalidInputException("the log's pages do not lead on");
        }
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
