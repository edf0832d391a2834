package io.shuzheng.evidence.protocol;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code get-consistency}: the proof that the log's later tree extends an earlier one. Answered by {@link ConsistencyReply}.
 *
 * @param first the size of the earlier tree
 * @param second the size of the later tree
 */
public record GetConsistency(long first, long second) implements EvidenceRequest {

    static final String NAME = "get-consistency";

    static GetConsistency fromJson(JsonNode body) {
        Fields fields = Fields.of(body, NAME);
        return new GetConsistency(fields.integer("first"), fields.integer("second"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode toJson() {
        return Json.object().put("first", first).put("second", second);
    }
}
