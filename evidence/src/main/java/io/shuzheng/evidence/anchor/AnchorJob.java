package io.shuzheng.evidence.anchor;

import java.util.Optional;

/**
 * Anchors what is not anchored yet. Meant to run every few seconds or minutes, under a lease, so that of several processes one
 * runs it at a time. The batch is
 * remembered before it is sent, and sent again, byte for byte, until the ledger has it.
 */
public final class AnchorJob {

    private final AnchorTransactions transactions;
    private final Anchor anchor;

    public AnchorJob(AnchorTransactions transactions, Anchor anchor) {
        this.transactions = transactions;
        this.anchor = anchor;
    }

    /**
     * Sends one batch. No transaction is open while the ledger is waited for.
     *
     * @return what was anchored; empty when every statement was anchored before
     * @throws io.shuzheng.primitives.InternalFailureException when ledger or database fail; the next run goes on from there
     */
    public Optional<AnchoredBatch> run() {
        return transactions.run(AnchorPlanner::plan).map(this::send);
    }

    private AnchoredBatch send(AnchorBatch batch) {
        AnchoredBatch anchored = new AnchoredBatch(batch, anchor.anchor(batch));
        return transactions.run((log, anchors) -> {
            anchors.complete(anchored);
            return anchored;
        });
    }
}
