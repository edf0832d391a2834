package io.shuzheng.evidence.anchor;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tree heads and where on the ledger they stand, as the log tells it; the {@link Anchor} says whether it is so. */
public record AnchoredBatch(AnchorBatch batch, AnchorReference reference) {

    /**
     * Reads what {@link #toJson()} writes.
     *
     * @throws io.shuzheng.primitives.InvalidInputException when {@code json} is anything else
     */
    public static AnchoredBatch fromJson(JsonNode json) {
        Fields fields = Fields.of(json, "anchored batch");
        AnchoredBatch anchored = new AnchoredBatch(
                AnchorBatch.parse(fields.string("batch")), new AnchorReference(fields.integer("sequenceNumber")));
        fields.end();
        return anchored;
    }

    public ObjectNode toJson() {
        return Json.object().put("batch", batch.text()).put("sequenceNumber", reference.sequenceNumber());
    }

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

    /** How the next batch names this one. */
    public AnchorBatch.Previous asPrevious() {
        return new AnchorBatch.Previous(reference, batch.digest());
    }

    /** A tree head that stands on the ledger. */
    public record AnchoredTreeHead(SignedTreeHead head, AnchorReference reference) {}
}
