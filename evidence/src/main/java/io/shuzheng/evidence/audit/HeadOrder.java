package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.audit.LogCopy.CopiedStatement;
import io.shuzheng.evidence.log.SignedTreeHead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rows of a copy in the order of the tree heads that they were taken in with, which grow. */
final class HeadOrder {

    private HeadOrder() {}

    /** Puts back what was moved together with its head, and names it. */
    static List<CopiedStatement> of(LogCopy copy, Findings findings) {
        List<CopiedStatement> rows = copy.statements();
        if (isGrowing(rows)) {
            return rows;
        }
        List<CopiedStatement> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingLong(HeadOrder::size));
        for (int i = 0; i < sorted.size(); i++) {
            CopiedStatement row = sorted.get(i);
            boolean believable = row.head().map(copy::signed).orElse(false);
            if (row.position() != i && believable) {
                findings.add(
                        FindingKind.REORDERED,
                        new Place.OfStatement(
                                row.digest(), row.signed().map(s -> s.statement()), Optional.of((long) i)),
                        "by its tree head it belongs to index " + i + ", and it stands at " + row.position());
            }
        }
        return sorted;
    }

    private static boolean isGrowing(List<CopiedStatement> rows) {
        long largest = 0;
        for (CopiedStatement row : rows) {
            if (size(row) < largest) {
                return false;
            }
            largest = size(row);
        }
        return true;
    }

    /** A row whose head cannot be read stays where it is. */
    private static long size(CopiedStatement row) {
        return row.head().map(SignedTreeHead::size).orElse(row.position() + 1L);
    }
}
