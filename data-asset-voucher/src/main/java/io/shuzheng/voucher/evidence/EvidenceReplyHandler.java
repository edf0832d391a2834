package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.evidence.log.LogIdentity;
import io.shuzheng.evidence.log.Receipt;
import io.shuzheng.evidence.log.ReceiptVerdict;
import io.shuzheng.evidence.protocol.EvidenceProtocol;
import io.shuzheng.evidence.protocol.EvidenceReply;
import io.shuzheng.evidence.protocol.ProblemReport;
import io.shuzheng.evidence.protocol.ReceiptReply;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Takes the log's answers to an actor's statements. A receipt that does not hold is refused, and nothing changes. */
final class EvidenceReplyHandler implements MessageHandler {

    private static final String LOGGED = "evidence.logged";
    private static final String REFUSED = "evidence.refused";

    private final AgentContext context;
    private final Supplier<Did> log;
    private final DidActorKeys keys;
    private final StatementSubmitter submitter;
    private final EvidenceListener listener;

    EvidenceReplyHandler(
            AgentContext context,
            Supplier<Did> log,
            DidActorKeys keys,
            StatementSubmitter submitter,
            EvidenceListener listener) {
        this.context = context;
        this.log = log;
        this.keys = keys;
        this.submitter = submitter;
        this.listener = listener;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return EvidenceCarrier.types("receipt", "problem-report");
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        Message message = inbound.message();
        if (!inbound.requireConnection().theirDid().equals(log.get())) {
            throw new InvalidInputException("the sender is not the log");
        }
        OwnStatement own = work.find(OwnStatement.TYPE, message.threadId())
                .orElseThrow(() -> new InvalidInputException("no statement of ours is in this thread"));
        EvidenceReply reply = EvidenceProtocol.parseReply(
                message.type().name(), message.body().toNode());
        if (!own.isOpen()) {
            return;
        }
        if (reply instanceof ReceiptReply given) {
            logged(work, own, given.receipt());
        } else if (reply instanceof ProblemReport report && report.problem().retryable()) {
            put(work, own.sentAgain());
            submitter.submitAgain(work, own.signed().digest(), own.resends());
        } else if (reply instanceof ProblemReport report) {
            put(work, own.refused(report.problem()));
            publish(work, REFUSED, own);
            listener.refused(work, own.signed(), report.problem());
        }
    }

    private void logged(UnitOfWork work, OwnStatement own, Receipt receipt) {
        Optional<LogIdentity> identity = keys.log(receipt.head())
                .filter(found -> found.did().value().equals(log.get().toString()));
        ReceiptVerdict verdict = identity.map(found -> receipt.verify(own.signed(), found))
                .orElse(ReceiptVerdict.HEAD_NOT_SIGNED_BY_LOG);
        if (verdict != ReceiptVerdict.HOLDS) {
            throw new InvalidInputException("the receipt does not hold: " + verdict);
        }
        OwnStatement logged = own.logged(receipt);
        put(work, logged);
        publish(work, LOGGED, own);
        logged.transparent().ifPresent(statement -> listener.logged(work, statement));
    }

    private static void put(UnitOfWork work, OwnStatement own) {
        work.put(OwnStatement.TYPE, own.signed().digest().hex(), own);
    }

    private void publish(UnitOfWork work, String topic, OwnStatement own) {
        String digest = own.signed().digest().hex();
        String step = own.signed().statement().step().name();
        context.events()
                .publish(
                        work,
                        new AgentEvent(
                                topic, Json.object().put("statement", digest).put("step", step)));
    }
}
