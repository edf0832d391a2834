package io.shuzheng.holder;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.protocol.ProtocolViolation;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredential;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialProtocol;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialState;
import io.shuzheng.didcomm.protocol.issuecredential.OfferCredential;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Set;

/** Takes an issuer's messages of Issue Credential 2.0. */
final class IssuanceHandler implements MessageHandler {

    private static final Set<MessageType> REPORTS = Set.of(IssueCredentialProtocol.PROBLEM, ProblemReport.TYPE);

    private final Issuances issuances;
    private final HolderListener listener;

    IssuanceHandler(Issuances issuances, HolderListener listener) {
        this.issuances = issuances;
        this.listener = listener;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(OfferCredential.TYPE, IssueCredential.TYPE, IssueCredentialProtocol.PROBLEM, ProblemReport.TYPE);
    }

    @Override
    public Set<MessageType> sharedTypes() {
        return REPORTS;
    }

    @Override
    public boolean owns(InboundMessage inbound, WalletReader reader) {
        return issuances.exchanges.find(reader, inbound).isPresent();
    }

    @Override
    public MessageType problemReportType() {
        return IssueCredentialProtocol.PROBLEM;
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        Connection connection = inbound.requireConnection();
        HeldExchange<IssueCredentialExchange> held = issuances.exchanges.received(work, connection, inbound.message());
        switch (held.exchange().state()) {
            case OFFER_RECEIVED -> offered(work, connection, held);
            case CREDENTIAL_RECEIVED -> issuances.store(work, connection, held);
            default -> issuances.abandoned(work, held, code(held.exchange()));
        }
    }

    private void offered(UnitOfWork work, Connection connection, HeldExchange<IssueCredentialExchange> held) {
        Issuances.offer(held.exchange());
        issuances.exchanges.put(work, held);
        if (listener.accepts(connection, held.exchange())) {
            issuances.request(work, held);
        }
    }

    private static String code(IssueCredentialExchange exchange) {
        return exchange.problem().flatMap(ProblemReport::code).orElse("");
    }

    /** A credential that is wrong ends its issuance; a message that is out of place ends nothing. */
    @Override
    public void refused(InboundMessage inbound, InvalidInputException reason, UnitOfWork work) {
        if (reason instanceof ProtocolViolation) {
            return;
        }
        issuances
                .exchanges
                .find(work, inbound)
                .filter(held -> held.exchange().state() != IssueCredentialState.ABANDONED
                        && held.exchange().state() != IssueCredentialState.DONE)
                .ifPresent(held -> issuances.abandonSilently(work, held, "invalid-message"));
    }
}
