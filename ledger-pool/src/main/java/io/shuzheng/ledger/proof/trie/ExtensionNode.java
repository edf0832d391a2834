package io.shuzheng.ledger.proof.trie;

import java.util.List;
import java.util.Optional;

/** Steps that all keys below have in common, and the branch where they part. */
final class ExtensionNode extends TrieNode {

    private final Nibbles path;
    private final BranchNode child;

    /** @param path at least one step */
    ExtensionNode(Nibbles path, BranchNode child) {
        this.path = path;
        this.child = child;
    }

    @Override
    Optional<byte[]> get(Nibbles way) {
        return way.startsWith(path) ? child.get(way.from(path.size())) : Optional.empty();
    }

    @Override
    TrieNode put(Nibbles way, byte[] value) {
        int shared = path.sharedWith(way);
        if (shared == path.size()) {
            return child.put(way.from(shared), value).below(path);
        }
        TrieNode rest = child.below(path.from(shared + 1));
        BranchNode branch = BranchNode.EMPTY.with(path.from(shared).first(), rest);
        return branch.put(way.from(shared), value).below(path.to(shared));
    }

    @Override
    TrieNode remove(Nibbles way) {
        if (!way.startsWith(path)) {
            return this;
        }
        TrieNode rest = child.remove(way.from(path.size()));
        return rest == child ? this : rest.below(path);
    }

    @Override
    TrieNode below(Nibbles steps) {
        return new ExtensionNode(steps.then(path), child);
    }

    @Override
    byte[] encoding() {
        return new RlpWriter()
                .string(path.hexPrefixed(false))
                .encoded(child.reference())
                .toList();
    }

    @Override
    void collect(Nibbles way, List<TrieNode> nodes) {
        nodes.add(this);
        if (way.startsWith(path)) {
            child.collect(way.from(path.size()), nodes);
        }
    }
}
