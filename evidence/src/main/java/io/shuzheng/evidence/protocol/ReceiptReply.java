package io.shuzheng.evidence.protocol;

import io.shuzheng.evidence.anchor.AnchoredBatch;
import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.evidence.log.Receipt;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code receipt}: the log has the statement.
 *
 * @param anchor the anchored batch that has the receipt's very tree head; without it, the statement is pending as far as this
 *     receipt tells
 */
public record ReceiptReply(Receipt receipt, Optional<AnchoredBatch> anchor) implements EvidenceReply {

    static final String NAME = "receipt";

    public ReceiptReply {
        if (anchor.isPresent() && !anchor.get().batch().heads().contains(receipt.head())) {
            throw new InvalidInputException(NAME + ": the anchor does not have the receipt's tree head");
        }
    }

    static ReceiptReply fromJson(JsonNode body) {
        Fields fields = Fields.of(body, NAME);
        return new ReceiptReply(
                Receipt.fromJson(fields.required("receipt")),
                fields.optional("anchor").map(AnchoredBatch::fromJson));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.set("receipt", receipt.toJson());
        anchor.ifPresent(a -> json.set("anchor", a.toJson()));
        return json;
    }
}
