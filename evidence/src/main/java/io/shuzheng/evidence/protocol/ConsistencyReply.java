package io.shuzheng.evidence.protocol;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.evidence.internal.Hex;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.merkle.ConsistencyProof;
import io.shuzheng.primitives.merkle.MerkleHash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code consistency}: the proof, to be checked with the two tree heads that the asker holds. */
public record ConsistencyReply(ConsistencyProof proof) implements EvidenceReply {

    static final String NAME = "consistency";

    private static final int MAX_PATH = 64;

    static ConsistencyReply fromJson(JsonNode body) {
        Fields fields = Fields.of(body, NAME);
        return new ConsistencyReply(new ConsistencyProof(
                fields.integer("first"),
                fields.integer("second"),
                fields.strings(
                        "path", MAX_PATH, hex -> MerkleHash.fromHex(Hex.requireSha256(hex, "a hash of a path")))));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("first", proof.firstSize()).put("second", proof.secondSize());
        ArrayNode path = json.putArray("path");
        proof.path().forEach(hash -> path.add(hash.hex()));
        return json;
    }
}
