package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.audit.LogCopy.CopiedStatement;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.primitives.merkle.MerkleHash;
import io.shuzheng.primitives.merkle.MerkleTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rebuilds the log's tree from a copy, group by group: the statements that were taken in together share a tree head, which
 * the log signed. Where a group does not make its head, {@link GroupRepair} looks for the one statement that, put in place,
 * does; so the replay names what somebody without the log's key has changed, removed or moved, and goes on behind it.
 */
final class TreeReplay {

    private static final int MAX_REPAIRS = 32;
    private static final int MAX_GAP = 10_000;

    private final LogCopy copy;
    private final KnownStatements known;
    private final Findings findings;
    private final List<MerkleHash> leaves = new ArrayList<>();
    private final Map<CopiedStatement, Long> places = new HashMap<>();
    private MerkleTree tree = new MerkleTree();
    private int repairsLeft = MAX_REPAIRS;
    private boolean lost;

    private TreeReplay(LogCopy copy, KnownStatements known, Findings findings) {
        this.copy = copy;
        this.known = known;
        this.findings = findings;
    }

    static ReplayedLog run(LogCopy copy, KnownStatements known, Findings findings) {
        TreeReplay replay = new TreeReplay(copy, known, findings);
        List<CopiedStatement> rows = HeadOrder.of(copy, findings);
        int from = 0;
        while (from < rows.size()) {
            int to = endOfGroup(rows, from);
            replay.add(rows.subList(from, to));
            from = to;
        }
        if (findings.isEmpty()) {
            replay.requireIndexes();
        }
        return new ReplayedLog(copy, replay.leaves, replay.places);
    }

    private static int endOfGroup(List<CopiedStatement> rows, int from) {
        int to = from + 1;
        while (to < rows.size()
                && rows.get(to).row().treeHead().equals(rows.get(from).row().treeHead())) {
            to++;
        }
        return to;
    }

    private void add(List<CopiedStatement> group) {
        Optional<SignedTreeHead> head = group.get(0).head();
        if (lost) {
            skipTo(head, group.size());
            append(group);
        } else if (head.isPresent() && appendIfMakes(group, head.get())) {
            return;
        } else if (head.isEmpty() || !copy.signed(head.get())) {
            append(group);
            group.forEach(row -> findings.add(
                    FindingKind.LOG_INCONSISTENT,
                    place(row),
                    "the tree head that is stored with it is not one that the log signed"));
        } else {
            repair(group, head.get());
        }
    }

    private boolean appendIfMakes(List<CopiedStatement> group, SignedTreeHead head) {
        if (leaves.size() + (long) group.size() != head.size()) {
            return false;
        }
        group.forEach(row -> tree.appendHash(row.digest().leafHash()));
        boolean makes = tree.root().equals(head.root());
        tree = makes ? tree : treeWith(List.of());
        if (makes) {
            group.forEach(this::append);
        }
        return makes;
    }

    private void repair(List<CopiedStatement> group, SignedTreeHead head) {
        repairsLeft--;
        List<GroupRepair.Leaf> repaired = repairsLeft < 0
                ? List.of()
                : new GroupRepair(known, findings, leaves.size(), this::treeWith).repair(group, head);
        if (repaired.isEmpty()) {
            GroupRepair.giveUp(known, findings, leaves.size(), group, head);
            lost = true;
            skipTo(Optional.of(head), group.size());
            append(group);
            return;
        }
        for (GroupRepair.Leaf leaf : repaired) {
            leaf.row().ifPresent(row -> places.put(row, (long) leaves.size()));
            leaves.add(leaf.hash());
        }
        tree = treeWith(List.of());
    }

    /** Leaves room for what is gone, so that what follows stands where its heads say. */
    private void skipTo(Optional<SignedTreeHead> head, int count) {
        long from = head.filter(copy::signed).map(h -> h.size() - count).orElse(0L);
        if (from - leaves.size() <= MAX_GAP) {
            while (leaves.size() < from) {
                leaves.add(MerkleHash.EMPTY_TREE);
            }
        }
    }

    private void append(List<CopiedStatement> group) {
        group.forEach(this::append);
        if (!lost) {
            tree = treeWith(List.of());
        }
    }

    private void append(CopiedStatement row) {
        places.put(row, (long) leaves.size());
        leaves.add(row.digest().leafHash());
    }

    private MerkleTree treeWith(List<MerkleHash> more) {
        MerkleTree with = new MerkleTree();
        leaves.forEach(with::appendHash);
        more.forEach(with::appendHash);
        return with;
    }

    /** Rows that were renumbered, where all else holds. */
    private void requireIndexes() {
        for (CopiedStatement row : copy.statements()) {
            if (row.row().index() != row.position()) {
                findings.add(
                        FindingKind.LOG_INCONSISTENT,
                        place(row),
                        "the log numbers it " + row.row().index());
            }
        }
    }

    private Place place(CopiedStatement row) {
        return known.place(row.digest(), Optional.ofNullable(places.get(row)));
    }
}
