package io.shuzheng.ledger.proof.trie;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where keys part: a child for each next step, and the value of the key that ends here. */
final class BranchNode extends TrieNode {

    /** How many next steps there are. */
    static final int CHILDREN = 16;

    /** A branch that parts nothing yet; no trie keeps it so. */
    static final BranchNode EMPTY = new BranchNode(
            Collections.nCopies(CHILDREN, BlankNode.INSTANCE).toArray(TrieNode[]::new), Optional.empty());

    private static final byte[] NO_VALUE = {};

    private final TrieNode[] children;
    private final Optional<byte[]> value;

    private BranchNode(TrieNode[] children, Optional<byte[]> value) {
        this.children = children;
        this.value = value;
    }

    /** The branch with another child. */
    BranchNode with(int step, TrieNode child) {
        TrieNode[] changed = children.clone();
        changed[step] = child;
        return new BranchNode(changed, value);
    }

    @Override
    Optional<byte[]> get(Nibbles way) {
        return way.isEmpty() ? value : children[way.first()].get(way.from(1));
    }

    @Override
    BranchNode put(Nibbles way, byte[] newValue) {
        return way.isEmpty()
                ? new BranchNode(children, Optional.of(newValue))
                : with(way.first(), children[way.first()].put(way.from(1), newValue));
    }

    @Override
    TrieNode remove(Nibbles way) {
        if (way.isEmpty()) {
            return value.isEmpty() ? this : new BranchNode(children, Optional.empty()).collapsed();
        }
        TrieNode child = children[way.first()];
        TrieNode rest = child.remove(way.from(1));
        return rest == child ? this : with(way.first(), rest).collapsed();
    }

    /** What stands for a branch that lost a part: where only one part is left, nothing parts here any more. */
    private TrieNode collapsed() {
        int[] used = IntStream.range(0, CHILDREN)
                .filter(step -> children[step] != BlankNode.INSTANCE)
                .toArray();
        if (used.length == 0 && value.isPresent()) {
            return new LeafNode(Nibbles.NONE, value.get());
        }
        return used.length == 1 && value.isEmpty() ? children[used[0]].below(Nibbles.of(used[0])) : this;
    }

    @Override
    TrieNode below(Nibbles steps) {
        return steps.isEmpty() ? this : new ExtensionNode(steps, this);
    }

    @Override
    byte[] encoding() {
        RlpWriter writer = new RlpWriter();
        for (TrieNode child : children) {
            writer.encoded(child.reference());
        }
        return writer.string(value.orElse(NO_VALUE)).toList();
    }

    @Override
    void collect(Nibbles way, List<TrieNode> nodes) {
        nodes.add(this);
        if (!way.isEmpty() && children[way.first()] != BlankNode.INSTANCE) {
            children[way.first()].collect(way.from(1), nodes);
        }
    }
}
