package io.shuzheng.ledger.proof.trie;

import io.shuzheng.ledger.proof.trie.InvalidTrieProofException.Reason;
import io.shuzheng.primitives.Digests;
import java.util.HashMap;
import java.util.Map;

/**
 * The nodes that a ledger sends as proof of one key's value, or of its absence: those on the key's way from the root, in any order.
 *
 * <p>A proof that is taken is one that an honest ledger could have made, of exactly these nodes: nothing may be missing, added, or
 * written in another way.
 */
public final class TrieProof {

    /** More bytes than a message of Indy has. */
    public static final int MAXIMUM_BYTES = 128 * 1024;

    private final Map<StateRoot, RlpItem> nodes;

    private TrieProof(Map<StateRoot, RlpItem> nodes) {
        this.nodes = nodes;
    }

    /**
     * Reads the nodes: an RLP list of them.
     *
     * @throws InvalidTrieProofException if it is too large, no RLP list, not in its only form, or has a node twice
     */
    public static TrieProof parse(byte[] rlp) {
        if (rlp.length > MAXIMUM_BYTES) {
            throw new InvalidTrieProofException(Reason.TOO_LARGE, "a proof has more than " + MAXIMUM_BYTES + " bytes");
        }
        if (!(RlpReader.read(rlp) instanceof RlpItem.Items list)) {
            throw new InvalidTrieProofException(Reason.MALFORMED, "a proof is a list of nodes");
        }
        Map<StateRoot, RlpItem> nodes = new HashMap<>();
        for (RlpItem node : list.items()) {
            if (nodes.put(hash(node), node) != null) {
                throw new InvalidTrieProofException(Reason.SUPERFLUOUS, "a proof has a node twice");
            }
        }
        return new TrieProof(nodes);
    }

    private static StateRoot hash(RlpItem node) {
        if (node instanceof RlpItem.Items list) {
            return StateRoot.of(Digests.sha3(list.encoding()));
        }
        if (node instanceof RlpItem.Bytes string && string.isEmpty()) {
            return StateRoot.EMPTY;
        }
        throw new InvalidTrieProofException(Reason.MALFORMED, "a node is a list");
    }

    /**
     * What the state of a root has for a key.
     *
     * @throws InvalidTrieProofException if the nodes do not prove it
     */
    public ProvenValue verify(StateRoot root, byte[] key) {
        TrieWalk walk = new TrieWalk(nodes, Nibbles.ofKey(key));
        ProvenValue value = walk.from(root);
        if (walk.nodesUsed() != nodes.size()) {
            throw new InvalidTrieProofException(Reason.SUPERFLUOUS, "a proof has a node that is not on the key's way");
        }
        return value;
    }
}
