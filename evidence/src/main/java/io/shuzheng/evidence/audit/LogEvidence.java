package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.anchor.AnchorBatch;
import io.shuzheng.evidence.anchor.AnchoredBatch;
import io.shuzheng.evidence.log.LogRow;
import java.util.List;
import java.util.Optional;

/**
 * What a log shows an auditor: all its rows, all its anchored batches, oldest first, and the batch on its way to the ledger if
 * there is one. Nothing of it is believed.
 *
 * <p>Whoever collects it takes the anchors first and the rows after, so that the rows are all that the anchors cover.
 */
public record LogEvidence(List<LogRow> rows, List<AnchoredBatch> anchors, Optional<AnchorBatch> planned) {

    public LogEvidence {
        rows = List.copyOf(rows);
        anchors = List.copyOf(anchors);
    }
}
