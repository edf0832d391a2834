package io.shuzheng.agent.handshake;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.ConnectionState;
import io.shuzheng.agent.connection.Connections;
import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.event.EventBus;
import io.shuzheng.agent.identity.StoredLongForms;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.protocol.didexchange.DidExchange;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeRole;
import io.shuzheng.primitives.Json;
import java.util.Locale;
import java.util.Optional;

/** Makes of a DID Exchange a connection, and tells of it. */
final class HandshakeOutcome {

    private final Handshakes handshakes;
    private final Connections connections;
    private final StoredLongForms longForms;
    private final EventBus events;

    HandshakeOutcome(Handshakes handshakes, Connections connections, StoredLongForms longForms, EventBus events) {
        this.handshakes = handshakes;
        this.connections = connections;
        this.longForms = longForms;
        this.events = events;
    }

    /** The connection to a peer that has told its DID. */
    Connection connect(UnitOfWork work, Handshake handshake, PeerDocument peer, ConnectionState state) {
        DidExchange exchange = handshake.exchange();
        boolean weInvited = exchange.role() == DidExchangeRole.RESPONDER;
        Connection connection = new Connection(
                handshake.connectionId(),
                state,
                handshake.mine().did(),
                handshake.mine().key(),
                peer.did(),
                peer.key(),
                peer.address(),
                weInvited ? exchange.requesterLabel() : Optional.empty(),
                exchange.conversation().parentThreadId());
        handshakes.put(work, handshake);
        longForms.remember(work, peer.did());
        put(work, connection);
        return connection;
    }

    /** The peer has confirmed. */
    void complete(UnitOfWork work, Handshake handshake) {
        handshakes.put(work, handshake);
        put(work, connections.require(work, handshake.connectionId()).withState(ConnectionState.ACTIVE));
    }

    /** The peer gave up. */
    void abandon(UnitOfWork work, Handshake handshake) {
        handshakes.put(work, handshake);
        connections
                .find(work, handshake.connectionId())
                .ifPresent(connection -> connections.put(work, connection.withState(ConnectionState.ABANDONED)));
        publish(work, handshake.connectionId(), ConnectionState.ABANDONED);
    }

    private void put(UnitOfWork work, Connection connection) {
        connections.put(work, connection);
        publish(work, connection.id(), connection.state());
    }

    private void publish(UnitOfWork work, String connectionId, ConnectionState state) {
        String topic = Connections.TOPIC + state.name().toLowerCase(Locale.ROOT);
        events.publish(work, new AgentEvent(topic, Json.object().put("connection", connectionId)));
    }
}
