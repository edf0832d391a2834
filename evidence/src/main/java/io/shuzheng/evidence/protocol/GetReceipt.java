package io.shuzheng.evidence.protocol;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code get-receipt}: the receipt of a statement that the log has. Answered by {@link ReceiptReply}.
 *
 * @param anchored whether a receipt for an anchored tree head is wanted, if there is one yet, instead of the first receipt
 */
public record GetReceipt(StatementDigest statement, boolean anchored) implements EvidenceRequest {

    static final String NAME = "get-receipt";

    static GetReceipt fromJson(JsonNode body) {
        Fields fields = Fields.of(body, NAME);
        return new GetReceipt(new StatementDigest(fields.string("statement")), fields.bool("anchored"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode toJson() {
        return Json.object().put("statement", statement.hex()).put("anchored", anchored);
    }
}
