package io.shuzheng.primitives.merkle;

import io.shuzheng.primitives.InvalidInputException;
import java.util.List;

/**
 * The proof that a tree extends an earlier one: nothing was changed, removed or reordered (RFC 9162, section 2.1.4).
 *
 * @param firstSize the number of the earlier tree's leaves
 * @param secondSize the number of the later tree's leaves
 * @param path hashes from which both roots follow; empty if the sizes are equal or the first is 0
 */
public record ConsistencyProof(long firstSize, long secondSize, List<MerkleHash> path) {

    /** @throws InvalidInputException unless 0 ≤ firstSize ≤ secondSize and the path has at most 64 hashes */
    public ConsistencyProof {
        if (firstSize < 0 || firstSize > secondSize) {
            throw new InvalidInputException("a consistency proof leads from a smaller tree to a larger one");
        }
        if (path.size() > 64) {
            throw new InvalidInputException("a consistency proof has at most 64 hashes");
        }
        path = List.copyOf(path);
    }

    /** Whether the tree with the second root extends that with the first (RFC 9162, section 2.1.4.2). */
    public boolean verify(MerkleHash firstRoot, MerkleHash secondRoot) {
        if (firstSize == secondSize) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (firstSize == 0) {
            return path.isEmpty() && firstRoot.equals(MerkleHash.EMPTY_TREE);
        }
        return verifyPath(firstRoot, secondRoot);
    }

    private boolean verifyPath(MerkleHash firstRoot, MerkleHash secondRoot) {
        long index = firstSize - 1;
        long last = secondSize - 1;
        while ((index & 1) == 1) {
            index >>= 1;
            last >>= 1;
        }
        boolean startsComplete = index == 0;
        if (!startsComplete && path.isEmpty()) {
            return false;
        }
        MerkleHash first = startsComplete ? firstRoot : path.get(0);
        MerkleHash second = first;
        for (MerkleHash sibling : path.subList(startsComplete ? 0 : 1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((index & 1) == 1 || index == last) {
                first = MerkleHash.ofNode(sibling, first);
                second = MerkleHash.ofNode(sibling, second);
                while ((index & 1) == 0 && index != 0) {
                    index >>= 1;
                    last >>= 1;
                }
            } else {
                second = MerkleHash.ofNode(second, sibling);
            }
            index >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(firstRoot) && second.equals(secondRoot);
    }
}
