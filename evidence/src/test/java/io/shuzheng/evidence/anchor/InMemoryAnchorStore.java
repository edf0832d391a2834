package io.shuzheng.evidence.anchor;

import io.shuzheng.primitives.InternalFailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log's anchors in memory. */
public final class InMemoryAnchorStore implements AnchorStore {

    private final List<AnchoredBatch> anchored = new ArrayList<>();
    private Optional<AnchorBatch> planned = Optional.empty();

    @Override
    public Optional<AnchorBatch> planned() {
        return planned;
    }

    @Override
    public void plan(AnchorBatch batch) {
        if (planned.isPresent()) {
            throw new InternalFailureException("another batch is on its way");
        }
        planned = Optional.of(batch);
    }

    @Override
    public void complete(AnchoredBatch done) {
        if (newest().equals(Optional.of(done))) {
            return;
        }
        if (!planned.equals(Optional.of(done.batch()))) {
            throw new InternalFailureException("another batch is on its way, or none");
        }
        planned = Optional.empty();
        anchored.add(done);
    }

    @Override
    public Optional<AnchoredBatch> newest() {
        return anchored.isEmpty() ? Optional.empty() : Optional.of(anchored.get(anchored.size() - 1));
    }

    @Override
    public Optional<AnchoredBatch> firstCovering(long index) {
        return anchored.stream().filter(a -> a.covering(index).isPresent()).findFirst();
    }

    @Override
    public List<AnchoredBatch> after(long size, int limit) {
        return anchored.stream()
                .filter(a -> a.batch().newestHead().size() > size)
                .limit(limit)
                .toList();
    }
}
