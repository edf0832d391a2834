package io.shuzheng.agent.handshake;

import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeProtocol;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeRequest;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeRole;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;
import java.util.Set;

/** Runs DID Exchange in both roles (Aries RFC 0023). */
final class DidExchangeHandler implements MessageHandler {

    private final HandshakeParts parts;
    private final RequesterSteps requester;
    private final ResponderSteps responder;

    DidExchangeHandler(HandshakeParts parts) {
        this.parts = parts;
        this.requester = new RequesterSteps(parts);
        this.responder = new ResponderSteps(parts);
    }

    @Override
    public Set<MessageType> messageTypes() {
        return parts.protocol().messageTypes();
    }

    /** Whoever asks to connect is a stranger. */
    @Override
    public boolean acceptsStrangers() {
        return true;
    }

    @Override
    public MessageType problemReportType() {
        return DidExchangeProtocol.VERSIONS.get(0).message("problem_report");
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        String thread = inbound.message().threadId();
        Optional<Handshake> asked = parts.handshakes()
                .find(work, DidExchangeRole.REQUESTER, thread)
                .filter(handshake -> handshake.mine().key().equals(inbound.recipientKey()));
        if (asked.isPresent()) {
            requester.receive(asked.get(), inbound, work);
            return;
        }
        Optional<Handshake> invited = parts.handshakes().find(work, DidExchangeRole.RESPONDER, thread);
        if (invited.isPresent()) {
            responder.receive(invited.get(), inbound, work);
        } else {
            responder.begin(inbound, work);
        }
    }

    @Override
    public void refused(InboundMessage inbound, InvalidInputException reason, UnitOfWork work) {
        boolean first = inbound.message().type().isCompatibleWith(DidExchangeRequest.TYPE)
                && parts.handshakes()
                        .find(work, DidExchangeRole.RESPONDER, inbound.message().threadId())
                        .isEmpty();
        if (first && inbound.connection().isEmpty()) {
            responder.refuse(inbound, reason, work);
        }
    }
}
