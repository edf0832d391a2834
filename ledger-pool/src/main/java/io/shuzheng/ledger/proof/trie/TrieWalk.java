package io.shuzheng.ledger.proof.trie;

import io.shuzheng.ledger.proof.trie.InvalidTrieProofException.Reason;
import java.util.Map;
import java.util.Optional;

/** Goes a key's way through nodes that nobody vouches for but their hashes. Each step checks that the node is one that a trie has. */
final class TrieWalk {

    private static final int BRANCH_ITEMS = BranchNode.CHILDREN + 1;
    private static final int HASH_BYTES = 32;

    private final Map<StateRoot, RlpItem> nodes;
    private Nibbles rest;
    private int nodesUsed;
    private boolean mustBeBranch;

    TrieWalk(Map<StateRoot, RlpItem> nodes, Nibbles way) {
        this.nodes = nodes;
        this.rest = way;
    }

    int nodesUsed() {
        return nodesUsed;
    }

    /** What the trie with this root has at the end of the way. Each round but the last takes a step of the way at least. */
    ProvenValue from(StateRoot root) {
        if (take(root) instanceof RlpItem.Items top) {
            RlpItem.Items node = top;
            while (true) {
                Optional<RlpItem> next = node.size() == BRANCH_ITEMS ? throughBranch(node) : throughExtension(node);
                if (next.isEmpty()) {
                    return end(node);
                }
                node = resolve(next.get());
            }
        }
        return new ProvenValue.Absent();
    }

    /** The child to go on with, if the way does not end here. */
    private Optional<RlpItem> throughBranch(RlpItem.Items branch) {
        requireParting(branch);
        mustBeBranch = false;
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        RlpItem child = branch.get(rest.first());
        if (isEmpty(child)) {
            return Optional.empty();
        }
        rest = rest.from(1);
        return Optional.of(child);
    }

    /** The child to go on with, if the node is an extension that the way follows. */
    private Optional<RlpItem> throughExtension(RlpItem.Items node) {
        if (node.size() != 2) {
            throw malformed("a node has 2 or " + BRANCH_ITEMS + " items");
        }
        if (mustBeBranch) {
            throw notCanonical("an extension leads to a branch");
        }
        byte[] prefixed = bytes(node.get(0));
        Nibbles path = Nibbles.ofHexPrefixed(prefixed);
        if (Nibbles.isLeaf(prefixed)) {
            return Optional.empty();
        }
        if (path.isEmpty()) {
            throw notCanonical("an extension has a step at least");
        }
        if (!rest.startsWith(path)) {
            return Optional.empty();
        }
        rest = rest.from(path.size());
        mustBeBranch = true;
        return Optional.of(node.get(1));
    }

    /** What the node has where the way goes no further. */
    private ProvenValue end(RlpItem.Items node) {
        if (node.size() == BRANCH_ITEMS) {
            RlpItem value = node.get(BranchNode.CHILDREN);
            return rest.isEmpty() && !isEmpty(value) ? value(value) : new ProvenValue.Absent();
        }
        byte[] prefixed = bytes(node.get(0));
        if (!Nibbles.isLeaf(prefixed)) {
            return new ProvenValue.Absent();
        }
        ProvenValue value = value(node.get(1));
        return Nibbles.ofHexPrefixed(prefixed).equals(rest) ? value : new ProvenValue.Absent();
    }

    private RlpItem.Items resolve(RlpItem child) {
        if (child instanceof RlpItem.Items node) {
            if (node.encoding().length >= TrieNode.HASHED_FROM) {
                throw notCanonical("a long node lies in its parent");
            }
            return node;
        }
        byte[] hash = bytes(child);
        if (hash.length != HASH_BYTES) {
            throw malformed("a child is a node or its hash");
        }
        if (take(StateRoot.of(hash)) instanceof RlpItem.Items node && node.encoding().length >= TrieNode.HASHED_FROM) {
            return node;
        }
        throw notCanonical("a short node does not lie in its parent");
    }

    private RlpItem take(StateRoot hash) {
        RlpItem node = nodes.get(hash);
        if (node == null) {
            throw new InvalidTrieProofException(Reason.INCOMPLETE, "a node on the key's way is missing");
        }
        nodesUsed++;
        return node;
    }

    private static void requireParting(RlpItem.Items branch) {
        if (branch.items().stream().filter(item -> !isEmpty(item)).count() < 2) {
            throw notCanonical("a branch parts two keys at least");
        }
    }

    private static ProvenValue value(RlpItem stored) {
        if (RlpReader.read(bytes(stored)) instanceof RlpItem.Items list && list.size() == 1) {
            return new ProvenValue.Present(bytes(list.get(0)));
        }
        throw malformed("a value is stored as a list of one string");
    }

    private static boolean isEmpty(RlpItem item) {
        return item instanceof RlpItem.Bytes string && string.isEmpty();
    }

    private static byte[] bytes(RlpItem item) {
        if (item instanceof RlpItem.Bytes string) {
            return string.bytes();
        }
        throw malformed("a string is expected where a node has a list");
    }

    private static InvalidTrieProofException malformed(String message) {
        return new InvalidTrieProofException(Reason.MALFORMED, message);
    }

    private static InvalidTrieProofException notCanonical(String message) {
        return new InvalidTrieProofException(Reason.NOT_CANONICAL, message);
    }
}
