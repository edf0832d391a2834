package io.shuzheng.evidence.anchor;

import java.util.List;
import java.util.Optional;

/**
 * Port: what the log remembers of its anchors, as one transaction of the caller sees it.
 *
 * <p>Every method throws {@link io.shuzheng.primitives.InternalFailureException} when the database fails.
 */
public interface AnchorStore {

    /** The batch that is on its way to the ledger: there is at most one. */
    Optional<AnchorBatch> planned();

    /**
     * Remembers a batch before it is sent.
     *
     * @throws io.shuzheng.primitives.InternalFailureException when another is on its way
     */
    void plan(AnchorBatch batch);

    /**
     * Turns the planned batch into an anchored one. When that batch is already the newest anchored one, as after a lost race,
     * nothing changes.
     *
     * @throws io.shuzheng.primitives.InternalFailureException when another batch, or none, is planned
     */
    void complete(AnchoredBatch anchored);

    /** The newest anchored batch. */
    Optional<AnchoredBatch> newest();

    /** The first anchored batch with a head whose tree holds the statement at {@code index}. */
    Optional<AnchoredBatch> firstCovering(long index);

    /** At most {@code limit} anchored batches, oldest first, of those with a head larger than {@code size}. */
    List<AnchoredBatch> after(long size, int limit);
}
