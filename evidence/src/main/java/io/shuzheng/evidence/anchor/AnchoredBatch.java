package io.shuzheng.evidence.anchor;

import io.shuzheng.evidence.log.SignedTreeHead;
import java.util.Optional;

/** Tree heads and where on the ledger they stand, as the log tells it; the {@link Anchor} says whether it is so. */
public record AnchoredBatch(AnchorBatch batch, AnchorReference reference) {

    /** The smallest head of this batch whose tree holds the statement at {@code index}. */
    public Optional<AnchoredTreeHead> covering(long index) {
        return batch.heads().stream()
                .filter(head -> head.size() > index)
                .findFirst()
                .map(head -> new AnchoredTreeHead(head, reference));
    }

    /** Whether {@code record} is what the ledger must hold for this batch to be anchored. */
    public boolean isHeldBy(AnchorRecord record) {
        return record.reference().equals(reference)
                && record.log().equals(batch.log())
                && record.digest().equals(batch.digest());
    }

    /** A tree head that stands on the ledger. */
    public record AnchoredTreeHead(SignedTreeHead head, AnchorReference reference) {}
}
