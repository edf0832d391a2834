package io.shuzheng.agent.handshake;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.ConnectionState;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.ProtocolViolation;
import io.shuzheng.didcomm.protocol.Transition;
import io.shuzheng.didcomm.protocol.didexchange.DidExchange;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;

/** What the side does that gave out an invitation, or whose public DID stands for one. */
final class ResponderSteps {

    private final HandshakeParts parts;

    ResponderSteps(HandshakeParts parts) {
        this.parts = parts;
    }

    /** A peer asks to connect; we agree. */
    void begin(InboundMessage inbound, UnitOfWork work) {
        DidExchange received = parts.protocol().begin(inbound.message()).exchange();
        Ed25519PrivateKey invitationKey = takeInvitation(inbound, work);
        PeerDocument peer = PeerDocument.of(received, inbound.senderKey(), parts.resolver());
        OwnDid mine = parts.dids().create(work, received.theirDocument().isPresent());
        Transition<DidExchange, ? extends TypedMessage> response = PairwiseDids.isLegacy(mine)
                ? parts.protocol().respond(received, mine.did(), parts.dids().legacyDocument(mine), invitationKey)
                : parts.protocol().respond(received, mine.did(), invitationKey);
        Handshake handshake = new Handshake(response.exchange(), parts.ids().next(), mine);
        Connection connection = parts.outcome().connect(work, handshake, peer, ConnectionState.RESPONDED);
        parts.messenger().send(work, connection, response.message());
    }

    /** The peer completes, or gives up. */
    void receive(Handshake handshake, InboundMessage inbound, UnitOfWork work) {
        Transition<DidExchange, TypedMessage> received =
                parts.protocol().receive(handshake.exchange(), inbound.message());
        boolean peer = inbound.connection()
                .filter(connection -> connection.id().equals(handshake.connectionId()))
                .isPresent();
        require(peer, "the thread is another peer's");
        Handshake next = handshake.at(received.exchange());
        if (received.exchange().problem().isPresent()) {
            parts.outcome().abandon(work, next);
        } else {
            parts.outcome().complete(work, next);
        }
    }

    /** Tells whoever asked why we do not agree, as far as its request says where it is reached. */
    void refuse(InboundMessage inbound, InvalidInputException reason, UnitOfWork work) {
        DidExchange received = parts.protocol().begin(inbound.message()).exchange();
        PeerDocument peer = PeerDocument.of(received, inbound.senderKey(), parts.resolver());
        TypedMessage report = parts.protocol()
                .abandon(received, "request_not_accepted", String.valueOf(reason.getMessage()))
                .message();
        parts.messenger().sendTo(work, inbound.recipientKey(), peer.address(), report);
    }

    private Ed25519PrivateKey takeInvitation(InboundMessage inbound, UnitOfWork work) {
        String parent = inbound.message().parentThreadId().orElse("");
        Optional<OwnInvitation> invitation = parts.invitations().find(work, parent);
        if (invitation.isPresent()) {
            OwnInvitation own = invitation.get();
            require(own.open(), "the invitation is used up or withdrawn");
            require(own.key().equals(inbound.recipientKey()), "the request is not encrypted to the invitation's key");
            parts.invitations().use(work, own);
            return parts.keys().require(work, own.key());
        }
        Optional<Ed25519PublicKey> publicKey = parts.identities()
                .findPublic(work)
                .filter(own -> own.did().toString().equals(parent))
                .map(OwnDid::key);
        require(publicKey.equals(Optional.of(inbound.recipientKey())), "there is no such invitation");
        return parts.keys().require(work, inbound.recipientKey());
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new ProtocolViolation(ProtocolViolation.Reason.CONTRADICTION, otherwise);
        }
    }
}
