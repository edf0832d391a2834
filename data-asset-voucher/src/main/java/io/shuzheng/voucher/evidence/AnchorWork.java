package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.work.WorkHandler;
import io.shuzheng.agent.work.WorkItem;
import io.shuzheng.evidence.anchor.Anchor;
import io.shuzheng.evidence.anchor.AnchorJob;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Anchors tree heads in the background, one batch at a time whichever process does it.
 *
 * <p>Each append asks for work once for each newest anchor that it sees. Since it has read that anchor, it conflicts with the
 * job that completes the next one, and runs again; so no statement is left without work that anchors it.
 */
final class AnchorWork implements WorkHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorWork.class);
    private static final String TYPE = "evidence-anchor";
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final AgentContext context;
    private final AnchorJob job;
    private final Duration delay;

    AnchorWork(AgentContext context, Anchor anchor, Duration delay) {
        this.context = context;
        this.job = new AnchorJob(new WalletAnchorTransactions(context.store()), anchor);
        this.delay = delay;
    }

    void schedule(UnitOfWork work) {
        long anchored = new WalletAnchorStore(work)
                .newest()
                .map(newest -> newest.batch().newestHead().size())
                .orElse(0L);
        context.background().schedule(work, item(delay).onceBy("after " + anchored));
    }

    private WorkItem item(Duration wait) {
        return WorkItem.of(TYPE, Json.object())
                .inLane(TYPE)
                .due(context.clock().instant().plus(wait));
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** Anchors until nothing is left. Where the ledger does not take it, it is tried again for as long as it takes. */
    @Override
    public void handle(ObjectNode payload, UnitOfWork work) {
        try {
            boolean more = true;
            while (more) {
                more = job.run().isPresent();
            }
        } catch (InternalFailureException | InvalidInputException e) {
            LOG.warn("the log's tree head could not be anchored, and will be in {} s", RETRY.toSeconds(), e);
            context.background().schedule(work, item(RETRY));
        }
    }
}
