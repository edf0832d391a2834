package io.shuzheng.evidence.log;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.evidence.internal.Hex;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.merkle.InclusionProof;
import io.shuzheng.primitives.merkle.MerkleHash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The log's answer to a statement: a tree head and the proof that the statement is in its tree (RFC 9162, section 2.1.3;
 * SCITT's receipt). Whoever has the log's public key checks it offline. It is what the log can be held to: keep it, since a
 * statement that the log removes before its tree is anchored is missed by nobody without it.
 *
 * @param statement the digest of the statement
 * @param proof from the statement's leaf to the root; for the tree of {@code head}
 */
public record Receipt(StatementDigest statement, InclusionProof proof, SignedTreeHead head) {

    private static final int MAX_PATH = 63;

    /**
     * Refuses parts that do not belong together.
     *
     * @throws InvalidInputException when the proof is for a tree of another size than the head's
     */
    public Receipt {
        if (proof.treeSize() != head.size()) {
            throw new InvalidInputException("a receipt's proof is for the tree of its head");
        }
    }

    /**
     * Reads what {@link #toJson()} writes.
     *
     * @throws InvalidInputException when {@code json} is anything else
     */
    public static Receipt fromJson(JsonNode json) {
        Fields fields = Fields.of(json, "receipt");
        SignedTreeHead head = SignedTreeHead.parse(fields.string("treeHead"));
        InclusionProof proof = new InclusionProof(
                fields.integer("index"), head.size(), fields.strings("path", MAX_PATH, Receipt::pathHash));
        Receipt receipt = new Receipt(new StatementDigest(fields.string("statement")), proof, head);
        fields.end();
        return receipt;
    }

    /** The statement's place in the log, from 0. */
    public long index() {
        return proof.leafIndex();
    }

    /** Whether {@code log} has taken in the statement of this receipt's digest. */
    public ReceiptVerdict verify(LogIdentity log) {
        if (!head.isSignedBy(log)) {
            return ReceiptVerdict.HEAD_NOT_SIGNED_BY_LOG;
        }
        return proof.verify(statement.leafHash(), head.root()) ? ReceiptVerdict.HOLDS : ReceiptVerdict.NOT_IN_TREE;
    }

    /** Whether {@code log} has taken in {@code signed}. */
    public ReceiptVerdict verify(SignedStatement signed, LogIdentity log) {
        return signed.digest().equals(statement) ? verify(log) : ReceiptVerdict.OTHER_STATEMENT;
    }

    /** {@code {"statement", "index", "path", "treeHead"}}: hashes in hexadecimal, the path from the bottom up. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("statement", statement.hex()).put("index", index());
        ArrayNode path = json.putArray("path");
        proof.path().forEach(hash -> path.add(hash.hex()));
        return json.put("treeHead", head.compact());
    }

    private static MerkleHash pathHash(String hex) {
        return MerkleHash.fromHex(Hex.requireSha256(hex, "a hash of a path"));
    }
}
