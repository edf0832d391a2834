package io.shuzheng.evidence.protocol;

import io.shuzheng.evidence.anchor.AnchorBatch;
import io.shuzheng.evidence.anchor.AnchoredBatch;
import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code anchors}: batches that were anchored, oldest first.
 *
 * @param planned the batch on its way to the ledger; only with the last of the anchored ones
 * @param more whether there are more; ask after the largest tree of these
 */
public record AnchorsReply(List<AnchoredBatch> anchors, Optional<AnchorBatch> planned, boolean more)
        implements EvidenceReply {

    /** The most batches in one reply. */
    public static final int MAX_ANCHORS = 100;

    static final String NAME = "anchors";

    public AnchorsReply {
        anchors = List.copyOf(anchors);
    }

    static AnchorsReply fromJson(JsonNode body) {
        Fields fields = Fields.of(body, NAME);
        return new AnchorsReply(
                fields.list("anchors", MAX_ANCHORS, AnchoredBatch::fromJson),
                fields.optionalString("planned").map(AnchorBatch::parse),
                fields.bool("more"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("anchors");
        anchors.forEach(anchored -> array.add(anchored.toJson()));
        planned.ifPresent(batch -> json.put("planned", batch.text()));
        return json.put("more", more);
    }
}
