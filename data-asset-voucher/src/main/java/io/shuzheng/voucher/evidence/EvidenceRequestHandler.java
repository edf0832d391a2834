package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.evidence.access.ReadPolicy;
import io.shuzheng.evidence.access.SubmissionPolicy;
import io.shuzheng.evidence.protocol.EvidenceProtocol;
import io.shuzheng.evidence.protocol.EvidenceReply;
import io.shuzheng.evidence.protocol.EvidenceRequest;
import io.shuzheng.evidence.protocol.EvidenceResponder;
import io.shuzheng.evidence.protocol.ProblemReport;
import io.shuzheng.evidence.protocol.ReceiptReply;
import io.shuzheng.evidence.protocol.SubmitStatement;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Set;
import java.util.function.Function;

/** Answers what comes to the log; an appended row, its receipt and the request's mark as handled commit together. */
final class EvidenceRequestHandler implements MessageHandler {

    private final AgentContext context;
    private final BureauLog log;
    private final Function<WalletReader, ReadPolicy> reading;
    private final SubmissionPolicy submitting;

    EvidenceRequestHandler(
            AgentContext context,
            BureauLog log,
            Function<WalletReader, ReadPolicy> reading,
            SubmissionPolicy submitting) {
        this.context = context;
        this.log = log;
        this.reading = reading;
        this.submitting = submitting;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return EvidenceCarrier.types(
                "submit-statement",
                "get-receipt",
                "list-statements",
                "get-tree-head",
                "get-consistency",
                "get-anchors");
    }

    @Override
    public MessageType problemReportType() {
        return EvidenceCarrier.type("problem-report");
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        Connection connection = inbound.requireConnection();
        EvidenceCarrier reply = EvidenceCarrier.of(
                answer(connection, inbound.message(), work),
                context.ids().next(),
                inbound.message().threadId());
        context.messenger().send(work, connection, reply);
    }

    private EvidenceReply answer(Connection connection, Message message, UnitOfWork work) {
        PartyDid peer;
        EvidenceRequest request;
        try {
            peer = new PartyDid(connection.theirDid().toString());
            request = EvidenceProtocol.parseRequest(
                    message.type().name(), message.body().toNode());
        } catch (InvalidInputException e) {
            return ProblemReport.of(e);
        }
        EvidenceReply reply = new EvidenceResponder(log.log(work), reading.apply(work), submitting)
                .answer(peer, request, new WalletStatementStore(work), new WalletAnchorStore(work));
        if (request instanceof SubmitStatement && reply instanceof ReceiptReply) {
            log.anchorSoon(work);
        }
        return reply;
    }
}
