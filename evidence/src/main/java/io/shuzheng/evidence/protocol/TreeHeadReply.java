package io.shuzheng.evidence.protocol;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code tree-head}: the head of the whole log. */
public record TreeHeadReply(SignedTreeHead head) implements EvidenceReply {

    static final String NAME = "tree-head";

    static TreeHeadReply fromJson(JsonNode body) {
        return new TreeHeadReply(SignedTreeHead.parse(Fields.of(body, NAME).string("treeHead")));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode toJson() {
        return Json.object().put("treeHead", head.compact());
    }
}
