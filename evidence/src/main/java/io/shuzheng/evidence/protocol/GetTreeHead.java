package io.shuzheng.evidence.protocol;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code get-tree-head}: the head of the whole log, signed now. Answered by {@link TreeHeadReply}. */
public record GetTreeHead() implements EvidenceRequest {

    static final String NAME = "get-tree-head";

    static GetTreeHead fromJson(JsonNode body) {
        Fields.of(body, NAME);
        return new GetTreeHead();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode toJson() {
        return Json.object();
    }
}
