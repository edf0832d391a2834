package io.shuzheng.evidence.log;

import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.merkle.ConsistencyProof;
import io.shuzheng.primitives.merkle.InclusionProof;
import io.shuzheng.primitives.merkle.MerkleHash;
import io.shuzheng.primitives.merkle.MerkleTree;
import java.util.ArrayList;
import java.util.List;

/**
 * The log's Merkle tree in memory, which follows the store: it hashes each statement once.
 *
 * <p>The store is the truth. A transaction that appended may yet be rolled back, and another process may append, so before
 * each use the tree takes in what the store has and it has not, drops what the store has no more, and is compared with the
 * last tree head in the store. Calls are serialised; under the lock the store is read and never written, so that no
 * transaction waits in it for another one's write lock.
 */
final class LogTree {

    private static final int CHUNK = 1_000;

    private MerkleTree tree = new MerkleTree();
    private List<MerkleHash> leaves = new ArrayList<>();
    /** The leaves up to here were in the store when the tree was last extended; those after it may have been rolled back. */
    private long stored;

    /** How many statements, and their root. */
    record State(long size, MerkleHash root) {}

    /** The tree with some statements more than the store has, and the proofs that these are in it. */
    record Extension(State state, List<InclusionProof> proofs) {}

    /** The store's tree. */
    synchronized State state(StatementStore store) {
        long size = follow(store);
        return new State(size, tree.rootAt(size));
    }

    /** Whether the store's tree had this root at this size. */
    synchronized boolean had(StatementStore store, State state) {
        return state.size() <= follow(store) && tree.rootAt(state.size()).equals(state.root());
    }

    /** As RFC 9162; the index lies below the size, and that within the store. */
    synchronized InclusionProof inclusionProof(StatementStore store, long index, long size) {
        follow(store);
        return tree.inclusionProof(index, size);
    }

    /** As RFC 9162; the first size is at most the second, and that within the store. */
    synchronized ConsistencyProof consistencyProof(StatementStore store, long first, long second) {
        follow(store);
        return tree.consistencyProof(first, second);
    }

    /** What the tree will be when the store has these leaves too, and their proofs in it. */
    synchronized Extension extend(StatementStore store, List<MerkleHash> newLeaves) {
        long size = follow(store);
        truncate(size);
        stored = size;
        newLeaves.forEach(this::add);
        List<InclusionProof> proofs = new ArrayList<>(newLeaves.size());
        for (long index = size; index < tree.size(); index++) {
            proofs.add(tree.inclusionProof(index, tree.size()));
        }
        return new Extension(new State(tree.size(), tree.root()), List.copyOf(proofs));
    }

    private long follow(StatementStore store) {
        long size = store.size();
        if (!reload(store, size, tree.size()) && !reload(store, size, stored) && !reload(store, size, 0)) {
            throw new InternalFailureException(
                    "the statements in the store do not make the tree whose head was signed at size " + size);
        }
        return size;
    }

    /** Keeps the first leaves, reads the others from the store, and says whether they make the store's last tree head. */
    private boolean reload(StatementStore store, long size, long keep) {
        truncate(Math.min(keep, tree.size()));
        load(store, size);
        return agrees(store, size);
    }

    private void load(StatementStore store, long size) {
        while (tree.size() < size) {
            List<LogRow> rows = store.range(tree.size(), Math.min(size, tree.size() + CHUNK));
            if (rows.isEmpty()) {
                throw new InternalFailureException("the store has no statement at index " + tree.size());
            }
            rows.forEach(row -> add(row.digest().leafHash()));
        }
    }

    private boolean agrees(StatementStore store, long size) {
        if (size == 0) {
            return true;
        }
        List<LogRow> last = store.range(size - 1, size);
        if (last.size() != 1) {
            return false;
        }
        SignedTreeHead head = last.get(0).head();
        return head.size() == size && head.root().equals(tree.rootAt(size));
    }

    private void add(MerkleHash leaf) {
        leaves.add(leaf);
        tree.appendHash(leaf);
    }

    private void truncate(long size) {
        if (tree.size() == size) {
            return;
        }
        leaves = new ArrayList<>(leaves.subList(0, Math.toIntExact(size)));
        tree = new MerkleTree();
        leaves.forEach(tree::appendHash);
    }
}
