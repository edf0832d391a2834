package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.evidence.anchor.AnchorBatch;
import io.shuzheng.evidence.anchor.AnchorStore;
import io.shuzheng.evidence.anchor.AnchoredBatch;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the log remembers of its anchors, as encrypted records of the bureau's wallet, in one unit of work. */
public final class WalletAnchorStore implements AnchorStore {

    private static final RecordType<AnchoredBatch> ANCHOR =
            RecordType.of("evidence-anchor", AnchoredBatch::toJson, AnchoredBatch::fromJson);
    private static final RecordType<State> STATE =
            RecordType.of("evidence-anchor-state", State::toJson, State::fromJson);
    private static final String LOG = "log";

    /** How many batches are anchored, numbered from 0, and which one is on its way. */
    private record State(int count, Optional<AnchorBatch> planned) {

        ObjectNode toJson() {
            ObjectNode json = Json.object().put("count", count);
            planned.ifPresent(batch -> json.put("planned", batch.text()));
            return json;
        }

        static State fromJson(JsonNode json) {
            Optional<String> planned = json.optional("planned").map(JsonNode::asString);
            return new State(json.path("count").asInt(), planned.map(AnchorBatch::parse));
        }
    }

    private final UnitOfWork work;

    public WalletAnchorStore(UnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<AnchorBatch> planned() {
        return state().planned();
    }

    @Override
    public void plan(AnchorBatch batch) {
        State state = state();
        if (state.planned().isPresent()) {
            throw new InternalFailureException("another batch is on its way to the ledger");
        }
        work.put(STATE, LOG, new State(state.count(), Optional.of(batch)));
    }

    @Override
    public void complete(AnchoredBatch anchored) {
        State state = state();
        if (state.planned().isEmpty() && newest().filter(anchored::equals).isPresent()) {
            return;
        }
        if (!state.planned().equals(Optional.of(anchored.batch()))) {
            throw new InternalFailureException("the batch that was anchored is not the one that was planned");
        }
        work.put(ANCHOR, Integer.toString(state.count()), anchored);
        work.put(STATE, LOG, new State(state.count() + 1, Optional.empty()));
    }

    @Override
    public Optional<AnchoredBatch> newest() {
        int count = state().count();
        return count == 0 ? Optional.empty() : Optional.of(anchor(count - 1));
    }

    @Override
    public Optional<AnchoredBatch> firstCovering(long index) {
        return after(index, 1).stream().findFirst();
    }

    @Override
    public List<AnchoredBatch> after(long size, int limit) {
        List<AnchoredBatch> found = new ArrayList<>();
        int count = state().count();
        for (int i = firstLarger(size, count); i < count && found.size() < limit; i++) {
            found.add(anchor(i));
        }
        return found;
    }

    /** The first batch whose newest tree is larger than {@code size}, by bisection: trees only grow. */
    private int firstLarger(long size, int count) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (anchor(middle).batch().newestHead().size() > size) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private AnchoredBatch anchor(int number) {
        return work.find(ANCHOR, Integer.toString(number))
                .orElseThrow(() -> new InternalFailureException("the log has lost its anchor " + number));
    }

    private State state() {
        return work.find(STATE, LOG).orElse(new State(0, Optional.empty()));
    }
}
