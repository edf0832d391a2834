package io.shuzheng.evidence.log;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.evidence.internal.Hex;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.merkle.MerkleHash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The state of a log at a time (RFC 9162 section 4.10, {@code TreeHeadDataV2}): how many statements, and their Merkle root.
 *
 * @param key the log's key that signs this head; its DID is the log
 * @param size the number of statements, 0 to 2^53 - 1
 * @param timestamp Unix time in seconds, by the log's clock
 */
public record TreeHead(KeyId key, long size, MerkleHash root, long timestamp) {

    private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

    public TreeHead {
        if (size < 0 || size > MAX_SAFE_INTEGER || timestamp < 0 || timestamp > MAX_SAFE_INTEGER) {
            throw new InvalidInputException("size and timestamp of a tree head must be 0 to 2^53 - 1");
        }
    }

    public static TreeHead fromJson(JsonNode json) {
        Fields fields = Fields.of(json, "tree head");
        KeyId key = KeyId.parse(fields.string("keyId"));
        if (!fields.string("log").equals(key.did().value())) {
            throw new InvalidInputException("the key id of a tree head must be one of the log's");
        }
        String root = Hex.requireSha256(fields.string("root"), "the root of a tree head");
        TreeHead head =
                new TreeHead(key, fields.integer("size"), MerkleHash.fromHex(root), fields.integer("timestamp"));
        fields.end();
        return head;
    }

    public PartyDid log() {
        return key.did();
    }

    public ObjectNode toJson() {
        return Json.object()
                .put("log", log().value())
                .put("keyId", key.value())
                .put("size", size)
                .put("root", root.hex())
                .put("timestamp", timestamp);
    }
}
