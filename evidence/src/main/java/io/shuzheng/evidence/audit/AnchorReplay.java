package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.anchor.Anchor;
import io.shuzheng.evidence.anchor.AnchorBatch;
import io.shuzheng.evidence.anchor.AnchorRecord;
import io.shuzheng.evidence.anchor.AnchorReference;
import io.shuzheng.evidence.anchor.AnchoredBatch;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.statement.PartyDid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the anchors that a log shows with the ledger and with the log's statements. The ledger's newest anchor binds the
 * chain of batches before it; those that cover the lineage are looked up one by one as well.
 */
final class AnchorReplay {

    private static final Place ANCHORS = new Place.OfAnchors();

    private final ReplayedLog replayed;
    private final Anchor ledger;
    private final PartyDid log;
    private final Findings findings;
    private final List<AnchoredBatch> batches;
    private final Map<AnchorReference, Optional<AnchorRecord>> records = new HashMap<>();
    private boolean chainHolds = true;

    AnchorReplay(ReplayedLog replayed, Anchor ledger, PartyDid log, LogEvidence evidence, Findings findings) {
        this.replayed = replayed;
        this.ledger = ledger;
        this.log = log;
        this.findings = findings;
        this.batches = new ArrayList<>(evidence.anchors());
        requireNewest(evidence.planned());
        requireChain();
        requireRoots();
    }

    /** Where the statement at this place of the log is anchored. */
    AnchorStatus status(long index) {
        for (AnchoredBatch anchored : batches) {
            Optional<SignedTreeHead> head = anchored.covering(index).map(AnchoredBatch.AnchoredTreeHead::head);
            if (head.isPresent()) {
                return status(anchored, head.get());
            }
        }
        return new AnchorStatus.Pending();
    }

    private AnchorStatus status(AnchoredBatch anchored, SignedTreeHead head) {
        Optional<AnchorRecord> record =
                records.computeIfAbsent(anchored.reference(), ledger::find).filter(anchored::isHeldBy);
        if (record.isEmpty()) {
            mismatch(ANCHORS, "the ledger does not hold the batch that the log says is " + anchored.reference());
            return new AnchorStatus.Mismatch();
        }
        return chainHolds && replayed.copy().signed(head) && replayed.makes(head)
                ? new AnchorStatus.Anchored(anchored.reference(), record.get().ledgerTime())
                : new AnchorStatus.Mismatch();
    }

    /** What the ledger has as the log's newest must be the last that the log shows, or the one that was on its way. */
    private void requireNewest(Optional<AnchorBatch> planned) {
        Optional<AnchorRecord> newest = ledger.newest(log);
        newest.flatMap(record -> planned.map(batch -> new AnchoredBatch(batch, record.reference()))
                        .filter(anchored -> anchored.isHeldBy(record)))
                .ifPresent(batches::add);
        Optional<AnchoredBatch> last =
                batches.isEmpty() ? Optional.empty() : Optional.of(batches.get(batches.size() - 1));
        boolean agree = newest.isPresent()
                ? last.map(anchored -> anchored.isHeldBy(newest.get())).orElse(false)
                : last.isEmpty();
        if (!agree) {
            mismatch(ANCHORS, "the newest anchor on the ledger is not the last that the log shows");
        }
    }

    private void requireChain() {
        Optional<AnchorBatch.Previous> previous = Optional.empty();
        for (AnchoredBatch anchored : batches) {
            if (!anchored.batch().previous().equals(previous)
                    || !anchored.batch().log().equals(log)) {
                mismatch(ANCHORS, "the batch at " + anchored.reference() + " does not follow the one before it");
                chainHolds = false;
            }
            previous = Optional.of(anchored.asPrevious());
        }
    }

    private void requireRoots() {
        long good = 0;
        for (AnchoredBatch anchored : batches) {
            for (SignedTreeHead head : anchored.batch().heads()) {
                if (!replayed.copy().signed(head)) {
                    mismatch(ANCHORS, "a tree head at " + anchored.reference() + " is not signed by the log");
                } else if (head.size() > replayed.size()) {
                    cutOff(anchored);
                    return;
                } else if (!replayed.makes(head)) {
                    mismatch(
                            new Place.OfRange(good, head.size()),
                            "these are not the statements of the tree anchored at " + anchored.reference());
                    return;
                } else {
                    good = head.size();
                }
            }
        }
    }

    private void cutOff(AnchoredBatch anchored) {
        findings.add(
                FindingKind.REMOVED,
                new Place.OfRange(replayed.size(), anchored.batch().newestHead().size()),
                "the tree anchored at " + anchored.reference() + " had statements that are gone");
    }

    private void mismatch(Place place, String explanation) {
        findings.add(FindingKind.ANCHOR_MISMATCH, place, explanation);
    }
}
