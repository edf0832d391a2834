package io.shuzheng.primitives.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * An append-only Merkle tree, held in memory: the hash of each complete subtree, about 64 bytes a leaf.
 *
 * <p>Appending takes constant time on average; roots and proofs, of this size or of any earlier one, take logarithmic time.
 * Not safe for use by several threads without a lock.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1">RFC 9162, section 2.1</a>
 */
public final class MerkleTree {

    /** levels.get(h).get(i) is the hash of the complete subtree over leaves i·2^h to (i+1)·2^h − 1. */
    private final List<List<MerkleHash>> levels = new ArrayList<>();

    /** A tree without leaves. */
    public MerkleTree() {
        levels.add(new ArrayList<>());
    }

    /**
     * Appends a leaf.
     *
     * @param leaf the leaf's content, not its hash
     * @return the leaf's index, from 0
     */
    public long append(byte[] leaf) {
        return appendHash(MerkleHash.ofLeaf(leaf));
    }

    /**
     * Appends a leaf of which only the hash is known.
     *
     * @return the leaf's index, from 0
     */
    public long appendHash(MerkleHash leafHash) {
        long index = size();
        MerkleHash hash = leafHash;
        for (int height = 0; ; height++) {
            List<MerkleHash> level = level(height);
            level.add(hash);
            if (level.size() % 2 != 0) {
                return index;
            }
            hash = MerkleHash.ofNode(level.get(level.size() - 2), hash);
        }
    }

    /** The number of leaves. */
    public long size() {
        return levels.get(0).size();
    }

    /** The root of the whole tree. */
    public MerkleHash root() {
        return rootAt(size());
    }

    /**
     * The root of the tree of the first leaves.
     *
     * @throws IndexOutOfBoundsException if the size is negative or larger than the tree's
     */
    public MerkleHash rootAt(long treeSize) {
        requireSize(treeSize);
        return treeSize == 0 ? MerkleHash.EMPTY_TREE : hashOf(0, treeSize);
    }

    /**
     * The proof that a leaf is in the tree of the first leaves (RFC 9162, section 2.1.3.1).
     *
     * @throws IndexOutOfBoundsException unless 0 ≤ leafIndex &lt; treeSize ≤ {@link #size()}
     */
    public InclusionProof inclusionProof(long leafIndex, long treeSize) {
        requireSize(treeSize);
        if (leafIndex < 0 || leafIndex >= treeSize) {
            throw new IndexOutOfBoundsException("leaf " + leafIndex + " of a tree of " + treeSize);
        }
        List<MerkleHash> path = new ArrayList<>();
        addInclusionPath(leafIndex, 0, treeSize, path);
        return new InclusionProof(leafIndex, treeSize, path);
    }

    /**
     * The proof that the tree of the first leaves extends that of fewer (RFC 9162, section 2.1.4.1).
     *
     * @throws IndexOutOfBoundsException unless 0 ≤ firstSize ≤ secondSize ≤ {@link #size()}
     */
    public ConsistencyProof consistencyProof(long firstSize, long secondSize) {
        requireSize(secondSize);
        if (firstSize < 0 || firstSize > secondSize) {
            throw new IndexOutOfBoundsException("size " + firstSize + " before size " + secondSize);
        }
        List<MerkleHash> path = new ArrayList<>();
        if (firstSize > 0 && firstSize < secondSize) {
            addConsistencyPath(firstSize, 0, secondSize, true, path);
        }
        return new ConsistencyProof(firstSize, secondSize, path);
    }

    private void addInclusionPath(long index, long from, long to, List<MerkleHash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + largestPowerOfTwoBelow(to - from);
        if (index < middle) {
            addInclusionPath(index, from, middle, path);
            path.add(hashOf(middle, to));
        } else {
            addInclusionPath(index, middle, to, path);
            path.add(hashOf(from, middle));
        }
    }

    private void addConsistencyPath(long first, long from, long to, boolean complete, List<MerkleHash> path) {
        if (first == to) {
            if (!complete) {
                path.add(hashOf(from, to));
            }
            return;
        }
        long middle = from + largestPowerOfTwoBelow(to - from);
        if (first <= middle) {
            addConsistencyPath(first, from, middle, complete, path);
            path.add(hashOf(middle, to));
        } else {
            addConsistencyPath(first, middle, to, false, path);
            path.add(hashOf(from, middle));
        }
    }

    /** The hash of leaves from (included) to (excluded); from is a multiple of the next power of two. */
    private MerkleHash hashOf(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int height = Long.numberOfTrailingZeros(width);
            return levels.get(height).get(Math.toIntExact(from >> height));
        }
        long middle = from + largestPowerOfTwoBelow(width);
        return MerkleHash.ofNode(hashOf(from, middle), hashOf(middle, to));
    }

    private static long largestPowerOfTwoBelow(long width) {
        return Long.highestOneBit(width - 1);
    }

    private List<MerkleHash> level(int height) {
        if (height == levels.size()) {
            levels.add(new ArrayList<>());
        }
        return levels.get(height);
    }

    private void requireSize(long treeSize) {
        if (treeSize < 0 || treeSize > size()) {
            throw new IndexOutOfBoundsException("size " + treeSize + " of a tree of " + size());
        }
    }
}
