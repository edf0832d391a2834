package io.shuzheng.agent.handshake;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.ConnectionState;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.ProtocolViolation;
import io.shuzheng.didcomm.protocol.Transition;
import io.shuzheng.didcomm.protocol.didexchange.DidExchange;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeComplete;

/** What the side does that took an invitation. */
final class RequesterSteps {

    private final HandshakeParts parts;

    RequesterSteps(HandshakeParts parts) {
        this.parts = parts;
    }

    /** The inviter answers, with its DID or with a problem. */
    void receive(Handshake handshake, InboundMessage inbound, UnitOfWork work) {
        Transition<DidExchange, TypedMessage> received =
                parts.protocol().receive(handshake.exchange(), inbound.message());
        if (received.exchange().problem().isPresent()) {
            requireInviterOrPeer(handshake, inbound);
            parts.outcome().abandon(work, handshake.at(received.exchange()));
            return;
        }
        PeerDocument peer = PeerDocument.of(received.exchange(), inbound.senderKey(), parts.resolver());
        Transition<DidExchange, DidExchangeComplete> complete = parts.protocol().complete(received.exchange());
        Connection connection =
                parts.outcome().connect(work, handshake.at(complete.exchange()), peer, ConnectionState.ACTIVE);
        parts.messenger().send(work, connection, complete.message());
    }

    private static void requireInviterOrPeer(Handshake handshake, InboundMessage inbound) {
        boolean inviter = inbound.senderKey()
                .filter(handshake.exchange().invitationKeys()::contains)
                .isPresent();
        boolean peer = inbound.connection()
                .filter(connection -> connection.id().equals(handshake.connectionId()))
                .isPresent();
        if (!inviter && !peer) {
            throw new ProtocolViolation(ProtocolViolation.Reason.CONTRADICTION, "the thread is another peer's");
        }
    }
}
