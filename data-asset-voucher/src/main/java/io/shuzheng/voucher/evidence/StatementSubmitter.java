package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.work.WorkHandler;
import io.shuzheng.agent.work.WorkItem;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.evidence.protocol.SubmitStatement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.identity.PublicIdentity;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends a statement to the log in the background, so that the step that made it does not wait for the ledger to say where the log
 * is. The message's thread is the statement's digest.
 */
final class StatementSubmitter implements WorkHandler {

    private static final String TYPE = "evidence-submit";
    private static final String STATEMENT = "statement";
    private static final long FIRST_DELAY_MS = 100;
    private static final int MOST_DOUBLINGS = 8;

    private final AgentContext context;
    private final PublicIdentity identity;
    private final Supplier<Did> log;

    StatementSubmitter(AgentContext context, Supplier<Did> log) {
        this.context = context;
        this.identity = new PublicIdentity(context);
        this.log = log;
    }

    void submit(UnitOfWork work, StatementDigest digest) {
        context.background().schedule(work, item(digest));
    }

    /** Sends again after a delay that doubles from 100 ms to 25.6 s. */
    void submitAgain(UnitOfWork work, StatementDigest digest, int resends) {
        Duration delay = Duration.ofMillis(FIRST_DELAY_MS << Math.min(resends, MOST_DOUBLINGS));
        context.background()
                .schedule(work, item(digest).due(context.clock().instant().plus(delay)));
    }

    private static WorkItem item(StatementDigest digest) {
        return WorkItem.of(TYPE, Json.object().put(STATEMENT, digest.hex()));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void handle(ObjectNode payload, UnitOfWork work) {
        String digest = payload.path(STATEMENT).asString("");
        work.find(OwnStatement.TYPE, digest).filter(OwnStatement::isOpen).ifPresent(own -> send(work, own));
    }

    private void send(UnitOfWork work, OwnStatement own) {
        EvidenceCarrier message = EvidenceCarrier.of(
                new SubmitStatement(own.signed()),
                context.ids().next(),
                own.signed().digest().hex());
        context.messenger().sendOncePublished(work, identity.self(work), log.get(), message);
    }
}
