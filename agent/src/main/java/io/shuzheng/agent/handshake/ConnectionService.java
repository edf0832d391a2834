package io.shuzheng.agent.handshake;

import io.shuzheng.agent.connection.Connections;
import io.shuzheng.agent.connection.PeerAddress;
import io.shuzheng.agent.event.EventBus;
import io.shuzheng.agent.identity.AgentDidResolver;
import io.shuzheng.agent.identity.Identities;
import io.shuzheng.agent.identity.KeyRing;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.identity.StoredLongForms;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.message.Messenger;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.Service;
import io.shuzheng.didcomm.message.MessageIds;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.protocol.Transition;
import io.shuzheng.didcomm.protocol.didexchange.DidExchange;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeProtocol;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeRequest;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.didcomm.protocol.outofband.InvitationService;
import io.shuzheng.didcomm.protocol.outofband.OutOfBandProtocol;
import io.shuzheng.primitives.InvalidInputException;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/** Begins connections: gives out invitations, takes those of others, and connects to public DIDs. */
public final class ConnectionService {

    private final String label;
    private final Supplier<URI> endpoint;
    private final HandshakeParts parts;

    /**
     * @param label our name, which peers are told
     * @param endpoint where we take messages
     */
    public ConnectionService(
            String label,
            Supplier<URI> endpoint,
            Connections connections,
            Identities identities,
            KeyRing keys,
            AgentDidResolver resolver,
            StoredLongForms longForms,
            Messenger messenger,
            EventBus events,
            MessageIds ids) {
        this.label = label;
        this.endpoint = endpoint;
        PairwiseDids dids = new PairwiseDids(keys, identities, endpoint);
        this.parts =
                HandshakeParts.of(connections, dids, identities, keys, resolver, longForms, messenger, events, ids);
    }

    /** The handlers that run the handshakes. */
    public List<MessageHandler> handlers() {
        OutOfBandProtocol outOfBand = new OutOfBandProtocol(parts.ids());
        return List.of(
                new DidExchangeHandler(parts), new ReuseHandler(outOfBand, parts.invitations(), parts.messenger()));
    }

    /** The invitations that were given out. */
    public Invitations invitations() {
        return parts.invitations();
    }

    /** Makes an invitation for one peer, or for as many as like. */
    public Invitation invite(UnitOfWork work, boolean multiUse) {
        return parts.invitations().create(work, label, endpoint.get(), multiUse).invitation();
    }

    /**
     * Takes an invitation: asks the inviter for a connection.
     *
     * @return the id that the connection will have when it is active
     * @throws InvalidInputException if it offers no handshake that we know, or no service that we can reach
     */
    public String accept(UnitOfWork work, Invitation invitation) {
        ProtocolUri version = invitation
                .handshake(DidExchangeProtocol.VERSIONS)
                .orElseThrow(() -> new InvalidInputException("the invitation offers no handshake that we know"));
        InvitationService service = invitation.services().get(0);
        PeerAddress inviter = service.did().map(this::resolve).orElseGet(() -> inline(service));
        return request(work, version, invitation.id(), inviter);
    }

    /**
     * Asks the subject of a public DID for a connection, as if the DID were an invitation.
     *
     * @return the id that the connection will have when it is active
     */
    public String connect(UnitOfWork work, Did publicDid) {
        return request(work, DidExchangeProtocol.VERSIONS.get(0), publicDid.toString(), resolve(publicDid));
    }

    /** The inviter's recipient keys are those that sign its response. */
    private String request(UnitOfWork work, ProtocolUri version, String invitationId, PeerAddress inviter) {
        boolean legacy = version.minor() == 0;
        OwnDid mine = parts.dids().create(work, legacy);
        Transition<DidExchange, DidExchangeRequest> asked = legacy
                ? parts.protocol()
                        .request(
                                version,
                                invitationId,
                                inviter.recipientKeys(),
                                label,
                                mine.did(),
                                parts.dids().legacyDocument(mine),
                                parts.keys().require(work, mine.key()))
                : parts.protocol().request(version, invitationId, inviter.recipientKeys(), label, mine.did());
        Handshake handshake = new Handshake(asked.exchange(), parts.ids().next(), mine);
        parts.handshakes().put(work, handshake);
        parts.messenger().sendTo(work, mine.key(), inviter, asked.message());
        return handshake.connectionId();
    }

    private PeerAddress resolve(Did did) {
        return PeerAddress.of(parts.resolver().resolve(did));
    }

    private static PeerAddress inline(InvitationService service) {
        Service inline = service.service()
                .orElseThrow(() -> new InvalidInputException("the invitation's service is neither DID nor service"));
        return PeerAddress.of(inline);
    }
}
