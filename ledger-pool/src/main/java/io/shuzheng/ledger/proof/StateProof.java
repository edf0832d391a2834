package io.shuzheng.ledger.proof;

import io.shuzheng.ledger.proof.signature.MultiSignature;
import io.shuzheng.ledger.proof.signature.NodeKeys;
import io.shuzheng.ledger.proof.trie.ProvenValue;
import io.shuzheng.ledger.proof.trie.StateRoot;
import io.shuzheng.ledger.proof.trie.TrieProof;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code state_proof} of a reply: that nodes signed a root, and that the state of this root has a value for a key, or none.
 *
 * <p>It may be true and old: compare {@code multiSignature().value().timestamp()} with the time that is asked for, and its ledger with
 * the one that holds the key.
 */
public final class StateProof {

    private final byte[] nodes;
    private final MultiSignature multiSignature;

    private StateProof(byte[] nodes, MultiSignature multiSignature) {
        this.nodes = nodes;
        this.multiSignature = multiSignature;
    }

    /** The proof of these nodes, an RLP list, under the root that the signature is of. */
    public static StateProof of(byte[] nodes, MultiSignature multiSignature) {
        return new StateProof(nodes.clone(), multiSignature);
    }

    /**
     * Reads {@code {root_hash, proof_nodes, multi_signature}}. Nothing is verified yet.
     *
     * @throws InvalidInputException if it is malformed, or the signature is of another root
     */
    public static StateProof parse(JsonNode json) {
        MultiSignature multiSignature = MultiSignature.parse(json.path("multi_signature"));
        StateRoot root = StateRoot.parse(text(json, "root_hash"));
        if (!multiSignature.value().stateRoot().equals(root)) {
            throw new InvalidInputException("a state proof is of another root than the one that was signed");
        }
        try {
            return new StateProof(Base64.getDecoder().decode(text(json, "proof_nodes")), multiSignature);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("the proof_nodes of a state proof are no Base64", e);
        }
    }

    private static String text(JsonNode json, String name) {
        JsonNode text = json.path(name);
        if (!text.isString()) {
            throw new InvalidInputException("a state proof has no " + name);
        }
        return text.stringValue();
    }

    /** The signature under the root. */
    public MultiSignature multiSignature() {
        return multiSignature;
    }

    /** The root. */
    public StateRoot root() {
        return multiSignature.value().stateRoot();
    }

    /**
     * What the state has for a key, once signature and nodes are verified.
     *
     * @throws io.shuzheng.ledger.proof.signature.InvalidMultiSignatureException if not enough nodes signed the root
     * @throws io.shuzheng.ledger.proof.trie.InvalidTrieProofException if the nodes do not prove it
     */
    public ProvenValue verify(byte[] key, NodeKeys keys) {
        multiSignature.verify(keys);
        return verifyNodes(key);
    }

    /**
     * What the state of the root has for a key, for those who verified {@link #multiSignature()} before.
     *
     * @throws io.shuzheng.ledger.proof.trie.InvalidTrieProofException if the nodes do not prove it
     */
    public ProvenValue verifyNodes(byte[] key) {
        return TrieProof.parse(nodes).verify(root(), key);
    }

    /** The proof as it stands in a reply. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.set("multi_signature", multiSignature.toJson());
        json.put("proof_nodes", Base64.getEncoder().encodeToString(nodes));
        json.put("root_hash", root().base58());
        return json;
    }
}
