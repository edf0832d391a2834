package io.shuzheng.ledger.proof.trie;

import io.shuzheng.primitives.Digests;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node of a trie with all that is below it. It never changes; a changed trie shares the nodes that stay as they are. */
abstract sealed class TrieNode permits BlankNode, LeafNode, ExtensionNode, BranchNode {

    /** Encodings from this length on are represented by their hash. */
    static final int HASHED_FROM = 32;

    private volatile byte @Nullable [] reference;

    /** What is stored at the end of a way. */
    abstract Optional<byte[]> get(Nibbles way);

    /** The node with a value at the end of a way. */
    abstract TrieNode put(Nibbles way, byte[] value);

    /** The node without what is at the end of a way: this one, if there is nothing. */
    abstract TrieNode remove(Nibbles way);

    /** The same node, a few steps further from the root. */
    abstract TrieNode below(Nibbles steps);

    /** The node's RLP. */
    abstract byte[] encoding();

    /** Adds this node and those that follow on a way, for as long as the way leads anywhere. */
    abstract void collect(Nibbles way, List<TrieNode> nodes);

    /** The RLP that stands for this node in its parent. It is hashed once, when it is first asked for. */
    final byte[] reference() {
        byte[] known = reference;
        if (known == null) {
            byte[] encoding = encoding();
            known = encoding.length < HASHED_FROM ? encoding : hashReference(encoding);
            reference = known;
        }
        return known;
    }

    private static byte[] hashReference(byte[] encoding) {
        byte[] hash = Digests.sha3(encoding);
        byte[] reference = new byte[1 + hash.length];
        reference[0] = (byte) (0x80 + hash.length);
        System.arraycopy(hash, 0, reference, 1, hash.length);
        return reference;
    }

    /** Whether its parent holds the node itself. */
    final boolean isInline() {
        return reference().length < HASHED_FROM;
    }
}
