package io.shuzheng.ledger.proof.trie;

import java.util.List;
import java.util.Optional;

/** Nothing at all. */
final class BlankNode extends TrieNode {

    static final BlankNode INSTANCE = new BlankNode();

    private static final byte[] EMPTY_STRING = {(byte) 0x80};

    private BlankNode() {}

    @Override
    Optional<byte[]> get(Nibbles way) {
        return Optional.empty();
    }

    @Override
    TrieNode put(Nibbles way, byte[] value) {
        return new LeafNode(way, value);
    }

    @Override
    TrieNode remove(Nibbles way) {
        return this;
    }

    @Override
    TrieNode below(Nibbles steps) {
        return this;
    }

    @Override
    byte[] encoding() {
        return EMPTY_STRING.clone();
    }

    @Override
    void collect(Nibbles way, List<TrieNode> nodes) {
        nodes.add(this);
    }
}
