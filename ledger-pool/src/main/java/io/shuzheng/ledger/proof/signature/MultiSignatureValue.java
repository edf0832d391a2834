package io.shuzheng.ledger.proof.signature;

import io.shuzheng.ledger.internal.encoding.CanonicalMessagePack;
import io.shuzheng.ledger.proof.trie.StateRoot;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.merkle.MerkleHash;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What nodes sign together: where a ledger was at some time.
 *
 * @param ledger the ledger
 * @param stateRoot the root of its state
 * @param poolStateRoot the root of the pool ledger's state, which says who the nodes are
 * @param transactionRoot the root of its Merkle tree of transactions
 * @param timestamp when that was so, in seconds since 1970
 */
public record MultiSignatureValue(
        Ledger ledger, StateRoot stateRoot, StateRoot poolStateRoot, MerkleHash transactionRoot, long timestamp) {

    private static final int MEMBERS = 5;

    /** @throws InvalidInputException if the time is before 1970 */
    public MultiSignatureValue {
        if (timestamp < 0) {
            throw new InvalidInputException("a signed time is before 1970");
        }
    }

    /**
     * Reads the value of a reply's multi-signature.
     *
     * @throws InvalidInputException if a member is missing, unknown or malformed
     */
    public static MultiSignatureValue parse(JsonNode json) {
        JsonNode timestamp = json.path("timestamp");
        if (json.size() != MEMBERS || !timestamp.isIntegralNumber() || !timestamp.canConvertToLong()) {
            throw new InvalidInputException("the value of a multi-signature has other members than it should");
        }
        return new MultiSignatureValue(
                ledger(json.path("ledger_id")),
                StateRoot.parse(text(json, "state_root_hash")),
                StateRoot.parse(text(json, "pool_state_root_hash")),
                MerkleHash.fromBase58(text(json, "txn_root_hash")),
                timestamp.longValue());
    }

    private static Ledger ledger(JsonNode id) {
        return Arrays.stream(Ledger.values())
                .filter(ledger -> id.isIntegralNumber() && id.canConvertToInt() && ledger.id() == id.intValue())
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("a multi-signature is of an unknown ledger"));
    }

    private static String text(JsonNode json, String name) {
        JsonNode text = json.path(name);
        if (!text.isString()) {
            throw new InvalidInputException("a multi-signature has no " + name);
        }
        return text.stringValue();
    }

    /** The value as it stands in a reply. */
    public ObjectNode toJson() {
        return Json.object()
                .put("ledger_id", ledger.id())
                .put("pool_state_root_hash", poolStateRoot.base58())
                .put("state_root_hash", stateRoot.base58())
                .put("timestamp", timestamp)
                .put("txn_root_hash", transactionRoot.base58());
    }

    /** The bytes that are signed. */
    public byte[] signedBytes() {
        return CanonicalMessagePack.encode(toJson());
    }
}
