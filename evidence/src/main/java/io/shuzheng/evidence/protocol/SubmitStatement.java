package io.shuzheng.evidence.protocol;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code submit-statement}: take this in. Answered by {@link ReceiptReply}; sent again, by the same one again. */
public record SubmitStatement(SignedStatement statement) implements EvidenceRequest {

    static final String NAME = "submit-statement";

    static SubmitStatement fromJson(JsonNode body) {
        return new SubmitStatement(SignedStatement.parse(Fields.of(body, NAME).string("statement")));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode toJson() {
        return Json.object().put("statement", statement.compact());
    }
}
