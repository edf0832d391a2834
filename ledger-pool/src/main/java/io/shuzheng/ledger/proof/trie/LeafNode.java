package io.shuzheng.ledger.proof.trie;

import java.util.List;
import java.util.Optional;

/** One value at the end of a way. */
final class LeafNode extends TrieNode {

    private final Nibbles path;
    private final byte[] value;

    LeafNode(Nibbles path, byte[] value) {
        this.path = path;
        this.value = value;
    }

    @Override
    Optional<byte[]> get(Nibbles way) {
        return way.equals(path) ? Optional.of(value) : Optional.empty();
    }

    @Override
    TrieNode put(Nibbles way, byte[] newValue) {
        if (way.equals(path)) {
            return new LeafNode(path, newValue);
        }
        int shared = path.sharedWith(way);
        TrieNode branch = BranchNode.EMPTY.put(path.from(shared), value).put(way.from(shared), newValue);
        return branch.below(path.to(shared));
    }

    @Override
    TrieNode remove(Nibbles way) {
        return way.equals(path) ? BlankNode.INSTANCE : this;
    }

    @Override
    TrieNode below(Nibbles steps) {
        return new LeafNode(steps.then(path), value);
    }

    @Override
    byte[] encoding() {
        return new RlpWriter().string(path.hexPrefixed(true)).string(value).toList();
    }

    @Override
    void collect(Nibbles way, List<TrieNode> nodes) {
        nodes.add(this);
    }
}
