package io.shuzheng.evidence.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.evidence.TestKeys;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.log.TreeHead;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.merkle.MerkleHash;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link AnchorStore} must do. A subclass brings a new, empty store for each test. */
public abstract class AnchorStoreContract {

    /** Runs work in a transaction of its own, which commits when it returns. */
    protected abstract <T> T inTransaction(Function<AnchorStore, T> work);

    @Test
    protected void whenNothingWasPlannedThenTheStoreIsEmpty() {
        assertThat(planned()).isEmpty();
        assertThat(newest()).isEmpty();
        assertThat(covering(0)).isEmpty();
        assertThat(after(0, 10)).isEmpty();
    }

    @Test
    protected void whenABatchIsPlannedThenItIsOnItsWayUntilItIsAnchored() {
        AnchorBatch batch = batch(Optional.empty(), 3);
        run(store -> store.plan(batch));
        assertThat(planned()).contains(batch);
        assertThat(newest()).isEmpty();

        AnchoredBatch anchored = new AnchoredBatch(batch, new AnchorReference(17));
        run(store -> store.complete(anchored));

        assertThat(planned()).isEmpty();
        assertThat(newest()).contains(anchored);
    }

    @Test
    protected void whenABatchIsOnItsWayThenNoOtherIsPlanned() {
        run(store -> store.plan(batch(Optional.empty(), 3)));

        assertFails(store -> store.plan(batch(Optional.empty(), 4)));
        assertThat(planned()).contains(batch(Optional.empty(), 3));
    }

    @Test
    protected void whenABatchIsCompletedAgainThenNothingChanges() {
        AnchoredBatch anchored = anchor(Optional.empty(), 17, 3);

        run(store -> store.complete(anchored));

        assertThat(after(0, 10)).containsExactly(anchored);
    }

    @Test
    protected void whenABatchWasNotPlannedThenItIsNotCompleted() {
        AnchoredBatch foreign = new AnchoredBatch(batch(Optional.empty(), 9), new AnchorReference(1));

        assertFails(store -> store.complete(foreign));
        run(store -> store.plan(batch(Optional.empty(), 3)));
        assertFails(store -> store.complete(foreign));
        assertThat(planned()).contains(batch(Optional.empty(), 3));
    }

    @Test
    protected void whenSeveralWereAnchoredThenTheyAreFoundBySize() {
        AnchoredBatch first = anchor(Optional.empty(), 17, 2, 3);
        AnchoredBatch second = anchor(Optional.of(first), 19, 5);
        AnchoredBatch third = anchor(Optional.of(second), 40, 8, 9);

        assertThat(newest()).contains(third);
        assertThat(covering(0)).contains(first);
        assertThat(covering(2)).contains(first);
        assertThat(covering(3)).contains(second);
        assertThat(covering(8)).contains(third);
        assertThat(covering(9)).isEmpty();
        assertThat(after(0, 10)).containsExactly(first, second, third);
        assertThat(after(0, 2)).containsExactly(first, second);
        assertThat(after(3, 10)).containsExactly(second, third);
        assertThat(after(4, 10)).containsExactly(second, third);
        assertThat(after(9, 10)).isEmpty();
    }

    private AnchoredBatch anchor(Optional<AnchoredBatch> previous, long sequenceNumber, long... sizes) {
        AnchorBatch batch = batch(previous, sizes);
        AnchoredBatch anchored = new AnchoredBatch(batch, new AnchorReference(sequenceNumber));
        run(store -> store.plan(batch));
        run(store -> store.complete(anchored));
        return anchored;
    }

    private static AnchorBatch batch(Optional<AnchoredBatch> previous, long... sizes) {
        List<SignedTreeHead> heads = LongStream.of(sizes)
                .mapToObj(size ->
                        new TreeHead(TestKeys.LOG.id(), size, MerkleHash.ofLeaf(new byte[] {(byte) size}), size))
                .map(head -> SignedTreeHead.sign(head, TestKeys.LOG.key()))
                .toList();
        return new AnchorBatch(previous.map(AnchoredBatch::asPrevious), heads);
    }

    private void run(Consumer<AnchorStore> work) {
        inTransaction(store -> {
            work.accept(store);
            return store;
        });
    }

    private void assertFails(Consumer<AnchorStore> work) {
        assertThatThrownBy(() -> run(work)).isInstanceOf(InternalFailureException.class);
    }

    private Optional<AnchorBatch> planned() {
        return inTransaction(AnchorStore::planned);
    }

    private Optional<AnchoredBatch> newest() {
        return inTransaction(AnchorStore::newest);
    }

    private Optional<AnchoredBatch> covering(long index) {
        return inTransaction(store -> store.firstCovering(index));
    }

    private List<AnchoredBatch> after(long size, int limit) {
        return inTransaction(store -> store.after(size, limit));
    }
}
