package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.audit.LogCopy.CopiedStatement;
import io.shuzheng.evidence.log.LogIdentity;
import io.shuzheng.evidence.log.Receipt;
import io.shuzheng.evidence.log.ReceiptVerdict;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.StatementDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the log to the receipts that it gave out. */
final class ReceiptReplay {

    private final LogIdentity log;
    private final ReplayedLog replayed;
    private final KnownStatements known;
    private final Findings findings;
    private final Set<StatementDigest> held = new HashSet<>();
    private final Set<StatementDigest> broken = new HashSet<>();

    ReceiptReplay(
            LogIdentity log,
            ReplayedLog replayed,
            KnownStatements known,
            List<TransparentStatement> given,
            Findings findings) {
        this.log = log;
        this.replayed = replayed;
        this.known = known;
        this.findings = findings;
        List<TransparentStatement> valid = valid(given);
        List<TransparentStatement> present =
                valid.stream().filter(this::isPresent).toList();
        Set<TransparentStatement> moved = moved(present);
        valid.stream().filter(receipt -> !isPresent(receipt)).forEach(this::missed);
        moved.forEach(this::missed);
        present.stream().filter(receipt -> !moved.contains(receipt)).forEach(this::compare);
    }

    ReceiptStatus status(CopiedStatement statement) {
        if (broken.contains(statement.digest())) {
            return ReceiptStatus.BROKEN;
        }
        if (held.contains(statement.digest())) {
            return ReceiptStatus.GIVEN;
        }
        Optional<Long> index = replayed.indexOf(statement.digest());
        boolean logged = index.isPresent()
                && statement
                        .head()
                        .filter(head -> head.size() > index.get())
                        .filter(head -> replayed.copy().signed(head) && replayed.makes(head))
                        .isPresent();
        return logged ? ReceiptStatus.LOGGED : ReceiptStatus.BROKEN;
    }

    /** By the places that they are for; the others say nothing about the log, and are named as such. */
    private List<TransparentStatement> valid(List<TransparentStatement> given) {
        List<TransparentStatement> valid = new ArrayList<>();
        for (TransparentStatement receipt : given) {
            ReceiptVerdict verdict = receipt.receipt().verify(receipt.statement(), log);
            if (verdict == ReceiptVerdict.HOLDS) {
                valid.add(receipt);
            } else {
                findings.add(
                        FindingKind.RECEIPT_INVALID,
                        place(receipt),
                        "the receipt that was shown is not this log's: " + verdict);
            }
        }
        valid.sort(Comparator.comparingLong(receipt -> receipt.receipt().index()));
        return valid;
    }

    private boolean isPresent(TransparentStatement given) {
        return index(given).isPresent();
    }

    private Optional<Long> index(TransparentStatement given) {
        return replayed.indexOf(given.statement().digest());
    }

    /** The fewest statements that, put back, leave the others in the order of their receipts. */
    private Set<TransparentStatement> moved(List<TransparentStatement> present) {
        List<Long> indexes =
                present.stream().map(receipt -> index(receipt).orElseThrow()).toList();
        Set<Integer> inOrder = LongestRun.of(indexes);
        Set<TransparentStatement> moved = new HashSet<>();
        for (int i = 0; i < present.size(); i++) {
            if (!inOrder.contains(i)) {
                moved.add(present.get(i));
            }
        }
        return moved;
    }

    private void missed(TransparentStatement given) {
        Receipt receipt = given.receipt();
        broken.add(receipt.statement());
        findings.add(
                known.missed(receipt.statement(), replayed.at(receipt.index())),
                place(given),
                "the log gave a receipt for it at index " + receipt.index() + ", where it does not stand");
    }

    private void compare(TransparentStatement given) {
        Receipt receipt = given.receipt();
        long index = index(given).orElseThrow();
        held.add(receipt.statement());
        if (index == receipt.index() && replayed.makes(receipt.head())) {
            return;
        }
        if (!findings.explainBefore(receipt.head().size())) {
            findings.add(
                    index < receipt.index() ? FindingKind.REMOVED : FindingKind.LOG_INCONSISTENT,
                    index == receipt.index() ? place(given) : new Place.OfRange(0, Math.max(index, receipt.index())),
                    "the receipt for " + place(given) + " is for a tree of "
                            + receipt.head().size() + " statements that the log does not make any more");
        }
    }

    private Place place(TransparentStatement given) {
        return known.place(
                given.statement().digest(), Optional.of(given.receipt().index()));
    }
}
