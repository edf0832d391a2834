package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.audit.LogCopy.CopiedStatement;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.primitives.merkle.MerkleHash;
import io.shuzheng.primitives.merkle.MerkleTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The log as it was when its heads were signed, as far as the {@link TreeReplay} could restore it: where a statement was
 * changed, removed or moved and could be told, this log has the original in its place.
 */
final class ReplayedLog {

    private final LogCopy copy;
    private final List<MerkleHash> leaves;
    private final MerkleTree tree = new MerkleTree();
    private final Map<MerkleHash, Long> indexes = new HashMap<>();
    private final Map<CopiedStatement, Long> places;
    private final Map<Long, CopiedStatement> there = new HashMap<>();

    /**
     * @param leaves with any hash where the original could not be told
     * @param places where each row stands among the leaves
     */
    ReplayedLog(LogCopy copy, List<MerkleHash> leaves, Map<CopiedStatement, Long> places) {
        this.copy = copy;
        this.leaves = List.copyOf(leaves);
        this.places = Map.copyOf(places);
        for (long i = leaves.size() - 1L; i >= 0; i--) {
            indexes.put(leaves.get((int) i), i);
        }
        leaves.forEach(tree::appendHash);
        places.forEach((row, place) -> there.put(place, row));
    }

    long size() {
        return leaves.size();
    }

    /** Where a statement of the copy stood, or stands if it never was in the tree. */
    long index(CopiedStatement statement) {
        long place = places.getOrDefault(statement, (long) statement.position());
        return indexes.getOrDefault(statement.digest().leafHash(), place);
    }

    /** What the copy has in a place. */
    Optional<CopiedStatement> at(long index) {
        return Optional.ofNullable(there.get(index));
    }

    /** Where a statement of that digest was taken in. */
    Optional<Long> indexOf(StatementDigest digest) {
        return Optional.ofNullable(indexes.get(digest.leafHash()));
    }

    /** Whether the log's first statements make the tree of {@code head}. */
    boolean makes(SignedTreeHead head) {
        return head.size() <= size() && tree.rootAt(head.size()).equals(head.root());
    }

    Place place(CopiedStatement statement) {
        return new Place.OfStatement(
                statement.digest(), statement.signed().map(SignedStatement::statement), Optional.of(index(statement)));
    }

    LogCopy copy() {
        return copy;
    }
}
