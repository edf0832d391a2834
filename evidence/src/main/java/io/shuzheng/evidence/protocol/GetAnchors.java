package io.shuzheng.evidence.protocol;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code get-anchors}: the batches that were anchored, oldest first. Answered by {@link AnchorsReply}.
 *
 * @param after only batches with a tree larger than this, 0 for all
 */
public record GetAnchors(long after) implements EvidenceRequest {

    static final String NAME = "get-anchors";

    public GetAnchors {
        if (after < 0) {
            throw new InvalidInputException(NAME + ": after must be 0 or more");
        }
    }

    static GetAnchors fromJson(JsonNode body) {
        return new GetAnchors(Fields.of(body, NAME).integer("after"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode toJson() {
        return Json.object().put("after", after);
    }
}
