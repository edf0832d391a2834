package io.shuzheng.holder;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofExchange;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofProtocol;
import io.shuzheng.didcomm.protocol.presentproof.RequestPresentation;
import io.shuzheng.holder.CannotPresentException.Reason;
import java.util.Set;

/** Takes a verifier's messages of Present Proof 2.0. */
final class PresentationHandler implements MessageHandler {

    private static final Set<MessageType> REPORTS = Set.of(PresentProofProtocol.PROBLEM, ProblemReport.TYPE);

    private final Presentations presentations;
    private final HolderListener listener;

    PresentationHandler(Presentations presentations, HolderListener listener) {
        this.presentations = presentations;
        this.listener = listener;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(
                RequestPresentation.TYPE, PresentProofProtocol.ACK, PresentProofProtocol.PROBLEM, ProblemReport.TYPE);
    }

    @Override
    public Set<MessageType> sharedTypes() {
        return REPORTS;
    }

    @Override
    public boolean owns(InboundMessage inbound, WalletReader reader) {
        return presentations.exchanges.find(reader, inbound).isPresent();
    }

    @Override
    public MessageType problemReportType() {
        return PresentProofProtocol.PROBLEM;
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        Connection connection = inbound.requireConnection();
        HeldExchange<PresentProofExchange> held = presentations.exchanges.received(work, connection, inbound.message());
        switch (held.exchange().state()) {
            case REQUEST_RECEIVED -> requested(work, connection, held);
            case ABANDONED -> presentations.abandoned(work, held, code(held.exchange()));
            case DONE -> {
                presentations.exchanges.put(work, held);
                listener.presentationAccepted(work, connection, held.id(), held.parentThreadId());
            }
            default -> presentations.exchanges.put(work, held);
        }
    }

    private void requested(UnitOfWork work, Connection connection, HeldExchange<PresentProofExchange> held) {
        PresentationRequest request = Presentations.request(held.exchange());
        presentations.exchanges.put(work, held);
        switch (listener.presentationRequested(work, connection, held.id(), request, held.parentThreadId())) {
            case PRESENT -> presentations.present(work, held);
            case REFUSE -> presentations.refuse(work, held, Reason.REFUSED.name(), Reason.REFUSED.explanation());
            case ASK -> {}
        }
    }

    private static String code(PresentProofExchange exchange) {
        return exchange.problem().flatMap(ProblemReport::code).orElse("");
    }
}
