package io.shuzheng.issuer;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.protocol.ProtocolViolation;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialProtocol;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialState;
import io.shuzheng.didcomm.protocol.issuecredential.ProposeCredential;
import io.shuzheng.didcomm.protocol.issuecredential.RequestCredential;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;
import java.util.Set;

/** Takes the holder's messages of Issue Credential 2.0. */
final class IssuanceHandler implements MessageHandler {

    private static final String WRONG_REQUEST = "invalid-message";

    private static final Set<MessageType> REPORTS = Set.of(IssueCredentialProtocol.PROBLEM, ProblemReport.TYPE);

    private final Issuances issuances;
    private final Revocations revocations;
    private final IssuerListener listener;

    IssuanceHandler(Issuances issuances, Revocations revocations, IssuerListener listener) {
        this.issuances = issuances;
        this.revocations = revocations;
        this.listener = listener;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(
                ProposeCredential.TYPE,
                RequestCredential.TYPE,
                IssueCredentialProtocol.ACK,
                IssueCredentialProtocol.PROBLEM,
                ProblemReport.TYPE);
    }

    @Override
    public Set<MessageType> sharedTypes() {
        return REPORTS;
    }

    @Override
    public boolean owns(InboundMessage inbound, WalletReader reader) {
        return inbound.connection()
                .flatMap(connection -> reader.find(
                        Issuance.TYPE,
                        Issuance.idOf(connection, inbound.message().threadId())))
                .isPresent();
    }

    @Override
    public MessageType problemReportType() {
        return IssueCredentialProtocol.PROBLEM;
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        Connection connection = inbound.requireConnection();
        Message message = inbound.message();
        String id = Issuance.idOf(connection, message.threadId());
        Issuance issuance = work.find(Issuance.TYPE, id)
                .map(known -> known.with(
                        issuances.protocol.receive(known.exchange(), message).exchange()))
                .orElseGet(() -> Issuance.of(
                        connection, issuances.protocol.begin(message).exchange()));
        work.put(Issuance.TYPE, id, issuance);
        switch (issuance.state()) {
            case PROPOSAL_RECEIVED -> listener.proposed(work, connection, issuance.exchange());
            case REQUEST_RECEIVED -> issuances.issue(work, connection, id, issuance);
            case DONE -> listener.issued(work, connection, id, issuance.parentThreadId());
            case ABANDONED -> {
                revocations.revokeTurnedDown(work, id);
                listener.refused(work, id, issuance.parentThreadId(), code(issuance.exchange()));
            }
            default -> {}
        }
    }

    private static String code(IssueCredentialExchange exchange) {
        return exchange.problem().flatMap(ProblemReport::code).orElse("");
    }

    /** A wrong request ends its issuance; what does not fit the thread changes nothing. */
    @Override
    public void refused(InboundMessage inbound, InvalidInputException reason, UnitOfWork work) {
        if (reason instanceof ProtocolViolation || inbound.connection().isEmpty()) {
            return;
        }
        String id = Issuance.idOf(inbound.connection().get(), inbound.message().threadId());
        Optional<Issuance> waiting =
                work.find(Issuance.TYPE, id).filter(known -> known.state() == IssueCredentialState.OFFER_SENT);
        waiting.ifPresent(issuance -> {
            IssueCredentialExchange abandoned = issuances
                    .protocol
                    .abandon(issuance.exchange(), WRONG_REQUEST, "the request is wrong")
                    .exchange();
            work.put(Issuance.TYPE, id, issuance.with(abandoned));
            listener.refused(work, id, issuance.parentThreadId(), WRONG_REQUEST);
        });
    }
}
