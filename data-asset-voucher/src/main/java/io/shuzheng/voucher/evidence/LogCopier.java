package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.evidence.EvidenceRefusedException;
import io.shuzheng.evidence.audit.LogEvidence;
import io.shuzheng.evidence.protocol.EvidenceProtocol;
import io.shuzheng.evidence.protocol.EvidenceReply;
import io.shuzheng.evidence.protocol.EvidenceRequest;
import io.shuzheng.evidence.protocol.LogCopyRequest;
import io.shuzheng.evidence.protocol.ProblemReport;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.identity.PublicIdentity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Asks the log for page after page. Copies under way are in memory: a copy is only as good as it is fresh, so after a crash it
 * begins anew. Each request is a thread of its own, and what its answer leads to is kept under the next request's id; so
 * handling a reply twice does no harm.
 */
final class LogCopier implements MessageHandler {

    private final AgentContext context;
    private final PublicIdentity identity;
    private final Supplier<Did> log;
    private final Map<String, Copy> awaited = new ConcurrentHashMap<>();

    private record Copy(LogCopyRequest request, CompletableFuture<LogEvidence> result) {}

    LogCopier(AgentContext context, Supplier<Did> log) {
        this.context = context;
        this.identity = new PublicIdentity(context);
        this.log = log;
    }

    CompletableFuture<LogEvidence> copy() {
        CompletableFuture<LogEvidence> result = new CompletableFuture<>();
        LogCopyRequest start = LogCopyRequest.start();
        context.store().run(work -> proceed(work, new Copy(start, result)));
        return result;
    }

    private void proceed(UnitOfWork work, Copy copy) {
        Optional<EvidenceRequest> next = copy.request().next();
        if (next.isEmpty()) {
            work.afterCommit(() -> copy.result().complete(copy.request().evidence()));
            return;
        }
        String id = context.ids().next();
        awaited.put(id, copy);
        EvidenceCarrier message = EvidenceCarrier.of(next.get(), id, id);
        context.messenger().sendOncePublished(work, identity.self(work), log.get(), message);
    }

    @Override
    public Set<MessageType> messageTypes() {
        return EvidenceCarrier.types("anchors", "statements", "problem-report");
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        Message message = inbound.message();
        if (!inbound.requireConnection().theirDid().equals(log.get())) {
            throw new InvalidInputException("the sender is not the log");
        }
        Copy copy = Optional.ofNullable(awaited.get(message.threadId()))
                .orElseThrow(() -> new InvalidInputException("no copy waits for this"));
        work.afterCommit(() -> awaited.remove(message.threadId()));
        try {
            EvidenceReply reply = EvidenceProtocol.parseReply(
                    message.type().name(), message.body().toNode());
            if (reply instanceof ProblemReport report) {
                throw new EvidenceRefusedException(report.problem(), report.explanation());
            }
            proceed(work, new Copy(copy.request().with(reply), copy.result()));
        } catch (InvalidInputException e) {
            work.afterCommit(() -> copy.result().completeExceptionally(e));
        }
    }
}
