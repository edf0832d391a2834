package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.audit.LogCopy.CopiedStatement;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.primitives.merkle.InclusionProof;
import io.shuzheng.primitives.merkle.MerkleHash;
import io.shuzheng.primitives.merkle.MerkleTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks for the one statement that makes a group fit the tree head which the log signed for it: one in the place of a row, one
 * between rows, or none where a row is. Candidates are all statements that the auditor has heard of; that one fits is proved
 * by the head.
 */
final class GroupRepair {

    /** The largest group in which a statement is looked for. */
    private static final int MAX_SEARCHED = 16;

    private final KnownStatements known;
    private final Findings findings;
    private final int before;
    private final Function<List<MerkleHash>, MerkleTree> treeWith;

    /** A leaf of the group, and the row that stands in its place if one does. */
    record Leaf(MerkleHash hash, Optional<CopiedStatement> row) {

        static Leaf of(CopiedStatement row) {
            return new Leaf(row.digest().leafHash(), Optional.of(row));
        }

        static Leaf unknown(Optional<CopiedStatement> row) {
            return new Leaf(MerkleHash.EMPTY_TREE, row);
        }
    }

    /**
     * @param before how many leaves precede the group
     * @param treeWith the tree of those leaves and some more
     */
    GroupRepair(KnownStatements known, Findings findings, int before, Function<List<MerkleHash>, MerkleTree> treeWith) {
        this.known = known;
        this.findings = findings;
        this.before = before;
        this.treeWith = treeWith;
    }

    /** The group's leaves as they were; empty when they could not be told. */
    List<Leaf> repair(List<CopiedStatement> group, SignedTreeHead head) {
        if (head.size() <= before || head.size() - before > MAX_SEARCHED) {
            return List.of();
        }
        return switch ((int) (head.size() - before - group.size())) {
            case -1 -> without(group, head);
            case 0 -> replaced(group, head);
            case 1 -> inserted(group, head);
            default -> List.of();
        };
    }

    /** Says what can be said of a group that could not be repaired. */
    static void giveUp(
            KnownStatements known, Findings findings, long before, List<CopiedStatement> group, SignedTreeHead head) {
        long gone = head.size() - before - group.size();
        if (gone > 0) {
            findings.add(
                    FindingKind.REMOVED,
                    new Place.OfRange(before, head.size()),
                    gone + " of the statements that the log took in here are gone");
        } else if (gone == 0 && group.size() == 1) {
            findings.add(
                    FindingKind.CHANGED,
                    known.place(group.get(0).digest(), Optional.of(before)),
                    "it is not the statement that the log took in at this place");
        } else {
            findings.add(
                    FindingKind.LOG_INCONSISTENT,
                    new Place.OfRange(before, before + group.size()),
                    "these statements do not make the tree head that the log signed for them");
        }
    }

    private List<Leaf> without(List<CopiedStatement> group, SignedTreeHead head) {
        for (CopiedStatement row : group) {
            List<Leaf> leaves = leaves(group);
            leaves.remove(Leaf.of(row));
            if (tree(leaves).root().equals(head.root())) {
                findings.add(
                        FindingKind.LOG_INCONSISTENT,
                        known.place(row.digest(), Optional.empty()),
                        "it stands in the log and never was in its tree");
                return leaves;
            }
        }
        return List.of();
    }

    private List<Leaf> replaced(List<CopiedStatement> group, SignedTreeHead head) {
        for (int i = 0; i < group.size(); i++) {
            List<Leaf> leaves = leaves(group);
            leaves.set(i, Leaf.unknown(Optional.of(group.get(i))));
            if (solved(leaves, i, head)) {
                return leaves;
            }
        }
        return List.of();
    }

    private List<Leaf> inserted(List<CopiedStatement> group, SignedTreeHead head) {
        for (int i = 0; i <= group.size(); i++) {
            List<Leaf> leaves = leaves(group);
            leaves.add(i, Leaf.unknown(Optional.empty()));
            if (solved(leaves, i, head)) {
                return leaves;
            }
        }
        return List.of();
    }

    /** Whether a known statement in the unknown place makes the head; it is put there and named. */
    private boolean solved(List<Leaf> leaves, int unknown, SignedTreeHead head) {
        long index = before + (long) unknown;
        InclusionProof proof = tree(leaves).inclusionProof(index, head.size());
        Optional<StatementDigest> original = known.digests().stream()
                .filter(digest -> proof.verify(digest.leafHash(), head.root()))
                .findFirst();
        if (original.isEmpty()) {
            return false;
        }
        Optional<CopiedStatement> there = leaves.get(unknown).row();
        leaves.set(unknown, new Leaf(original.get().leafHash(), there));
        FindingKind kind = known.missed(original.get(), there);
        findings.add(
                kind,
                known.place(original.get(), Optional.of(index)),
                "the log took it in at index " + index + ", and "
                        + switch (kind) {
                            case REORDERED -> "it stands elsewhere";
                            case CHANGED -> "its text was changed since";
                            default -> "it is gone";
                        });
        return true;
    }

    private MerkleTree tree(List<Leaf> leaves) {
        return treeWith.apply(leaves.stream().map(Leaf::hash).toList());
    }

    private static List<Leaf> leaves(List<CopiedStatement> group) {
        return new ArrayList<>(group.stream().map(Leaf::of).toList());
    }
}
