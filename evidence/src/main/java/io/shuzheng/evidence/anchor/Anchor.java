package io.shuzheng.evidence.anchor;

import io.shuzheng.evidence.statement.PartyDid;
import java.util.Optional;

/**
 * Port: the ledger as the place where tree heads are anchored. On Indy a batch is an ATTRIB of the log's DID, whose raw
 * text is {@link AnchorBatch#text()}, and it is found again by GET_TXN.
 *
 * <p>Every method throws {@link io.shuzheng.primitives.InternalFailureException} when the ledger cannot be reached.
 */
public interface Anchor {

    /**
     * Writes a batch and returns where it stands. Calling it again with an equal batch, after a crash or a lost reply, returns
     * the reference of the one that already stands as the log's newest and writes nothing.
     */
    AnchorReference anchor(AnchorBatch batch);

    /** What the ledger holds at {@code reference}; empty when there is nothing, or nothing that is an anchor. */
    Optional<AnchorRecord> find(AnchorReference reference);

    /** The newest anchor of a log by the ledger's own state; empty when it has none. A log cannot hide this one. */
    Optional<AnchorRecord> newest(PartyDid log);
}
