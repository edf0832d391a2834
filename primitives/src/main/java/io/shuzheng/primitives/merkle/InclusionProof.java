package io.shuzheng.primitives.merkle;

import io.shuzheng.primitives.InvalidInputException;
import java.util.List;

/**
 * The proof that a leaf is in a tree (RFC 9162, section 2.1.3).
 *
 * @param leafIndex the leaf's index, from 0
 * @param treeSize the number of the tree's leaves
 * @param path the hashes of the leaf's siblings, from the bottom up
 */
public record InclusionProof(long leafIndex, long treeSize, List<MerkleHash> path) {

    /** @throws InvalidInputException unless 0 ≤ leafIndex &lt; treeSize and the path has at most 63 hashes */
    public InclusionProof {
        if (leafIndex < 0 || leafIndex >= treeSize) {
            throw new InvalidInputException("an inclusion proof's leaf lies outside its tree");
        }
        if (path.size() > 63) {
            throw new InvalidInputException("an inclusion proof has at most 63 hashes");
        }
        path = List.copyOf(path);
    }

    /** Whether the leaf with this hash is in the tree with this root (RFC 9162, section 2.1.3.2). */
    public boolean verify(MerkleHash leafHash, MerkleHash root) {
        long index = leafIndex;
        long last = treeSize - 1;
        MerkleHash hash = leafHash;
        for (MerkleHash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((index & 1) == 1 || index == last) {
                hash = MerkleHash.ofNode(sibling, hash);
                while ((index & 1) == 0 && index != 0) {
                    index >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleHash.ofNode(hash, sibling);
            }
            index >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
