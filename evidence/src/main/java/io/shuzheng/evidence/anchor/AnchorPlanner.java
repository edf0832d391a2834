package io.shuzheng.evidence.anchor;

import io.shuzheng.evidence.log.LogRow;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.log.StatementStore;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Which tree heads go to the ledger next. The newest head covers every statement; with it go as many of the heads before as
 * the attribute takes, newest first, so that a receipt of a quiet log has its very head on the ledger.
 */
final class AnchorPlanner {

    private static final int LOOK_BACK = 16;

    private AnchorPlanner() {}

    /** The batch that is already on its way, or a new one, or none when every statement is anchored. */
    static Optional<AnchorBatch> plan(StatementStore log, AnchorStore anchors) {
        Optional<AnchorBatch> planned = anchors.planned();
        if (planned.isPresent()) {
            return planned;
        }
        Optional<AnchoredBatch> newest = anchors.newest();
        long anchoredSize = newest.map(a -> a.batch().newestHead().size()).orElse(0L);
        long size = log.size();
        if (size <= anchoredSize) {
            return Optional.empty();
        }
        List<LogRow> rows = log.range(Math.max(anchoredSize, size - LOOK_BACK), size);
        AnchorBatch batch = batch(newest.map(AnchoredBatch::asPrevious), rows);
        anchors.plan(batch);
        return Optional.of(batch);
    }

    private static AnchorBatch batch(Optional<AnchorBatch.Previous> previous, List<LogRow> rows) {
        Deque<SignedTreeHead> heads = new ArrayDeque<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            SignedTreeHead head = rows.get(i).head();
            if (heads.isEmpty() || head.size() < heads.getFirst().size()) {
                heads.addFirst(head);
                if (!AnchorBatch.fits(previous, List.copyOf(heads))) {
                    heads.removeFirst();
                    break;
                }
            }
        }
        return new AnchorBatch(previous, List.copyOf(heads));
    }
}
