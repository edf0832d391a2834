package io.shuzheng.evidence.anchor;

import io.shuzheng.evidence.TestStatements;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.InternalFailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an Indy ledger does with anchors: it numbers them, keeps digests, and forgets nothing. */
public final class InMemoryLedger implements Anchor {

    private static final long FIRST = 100;

    private final List<AnchorRecord> records = new ArrayList<>();
    private boolean losesReply;

    @Override
    public AnchorReference anchor(AnchorBatch batch) {
        Optional<AnchorRecord> newest = newest(batch.log());
        if (newest.isPresent() && newest.get().digest().equals(batch.digest())) {
            return newest.get().reference();
        }
        AnchorReference reference = new AnchorReference(FIRST + records.size());
        records.add(
                new AnchorRecord(reference, batch.log(), batch.digest(), TestStatements.T0 + 100_000 + records.size()));
        if (losesReply) {
            losesReply = false;
            throw new InternalFailureException("the ledger's reply was lost");
        }
        return reference;
    }

    @Override
    public Optional<AnchorRecord> find(AnchorReference reference) {
        return records.stream().filter(r -> r.reference().equals(reference)).findFirst();
    }

    @Override
    public Optional<AnchorRecord> newest(PartyDid log) {
        return records.stream().filter(r -> r.log().equals(log)).reduce((first, second) -> second);
    }

    /** The next anchor is written, and its reply is lost. */
    public void loseNextReply() {
        losesReply = true;
    }

    public int size() {
        return records.size();
    }
}
