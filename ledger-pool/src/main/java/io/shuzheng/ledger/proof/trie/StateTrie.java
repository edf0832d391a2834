package io.shuzheng.ledger.proof.trie;

import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.InternalFailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A state: keys and their values. It never changes; what is put or removed makes a new one, which shares with the old one all that
 * stays. So an old state costs only what was replaced since.
 *
 * <p>Nodes are hashed when a root or a proof first needs them: many changes in a row cost one hashing. Safe for several threads.
 */
public final class StateTrie {

    /** The state with nothing in it. */
    public static final StateTrie EMPTY = new StateTrie(BlankNode.INSTANCE);

    private final TrieNode top;

    private StateTrie(TrieNode top) {
        this.top = top;
    }

    /** The state with this value for this key. */
    public StateTrie put(byte[] key, byte[] value) {
        byte[] stored = new RlpWriter().string(value).toList();
        return new StateTrie(top.put(Nibbles.ofKey(key), stored));
    }

    /** The state without this key: this one, if it has none. */
    public StateTrie remove(byte[] key) {
        TrieNode rest = top.remove(Nibbles.ofKey(key));
        return rest == top ? this : new StateTrie(rest);
    }

    /** The value of a key. */
    public Optional<byte[]> get(byte[] key) {
        return top.get(Nibbles.ofKey(key)).map(StateTrie::valueOf);
    }

    private static byte[] valueOf(byte[] stored) {
        if (RlpReader.read(stored) instanceof RlpItem.Items list && list.get(0) instanceof RlpItem.Bytes value) {
            return value.bytes();
        }
        throw new InternalFailureException("the trie holds what it never stored");
    }

    /** The root. */
    public StateRoot root() {
        return StateRoot.of(Digests.sha3(top.encoding()));
    }

    /** The proof of what this state has for a key, or that it has nothing: what {@link TrieProof#parse} reads. */
    public byte[] prove(byte[] key) {
        List<TrieNode> way = new ArrayList<>();
        top.collect(Nibbles.ofKey(key), way);
        RlpWriter proof = new RlpWriter();
        way.stream()
                .filter(node -> node == top || !node.isInline())
                .map(TrieNode::encoding)
                .forEach(proof::encoded);
        return proof.toList();
    }
}
