package io.shuzheng.agent.message;

import io.shuzheng.agent.connection.Connections;
import io.shuzheng.agent.connection.ImplicitConnections;
import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.event.EventBus;
import io.shuzheng.agent.queue.ItemHandler;
import io.shuzheng.agent.queue.QueueItem;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.net.URI;
import tools.jackson.databind.node.ObjectNode;

/** Delivers what is in the outbox; a peer that was not reached is looked up again. */
public final class Delivery implements ItemHandler {

    /** The topic of the event that tells of a message that a peer refused for good. */
    public static final String REFUSED = "delivery.refused";

    private final OutboundTransport transport;
    private final Connections connections;
    private final ImplicitConnections implicit;
    private final EventBus events;

    public Delivery(
            OutboundTransport transport, Connections connections, ImplicitConnections implicit, EventBus events) {
        this.transport = transport;
        this.connections = connections;
        this.implicit = implicit;
        this.events = events;
    }

    @Override
    public void handle(QueueItem item, UnitOfWork work) {
        OutboundEnvelope outbound = OutboundEnvelope.fromJson(item.content());
        URI endpoint = item.attempt() == 1 ? outbound.endpoint() : lookUp(outbound, work);
        transport.deliver(endpoint, outbound.envelope());
    }

    private URI lookUp(OutboundEnvelope outbound, UnitOfWork work) {
        return outbound.connectionId()
                .flatMap(id -> connections.find(work, id))
                .map(connection -> implicit.refreshedAddress(connection).endpoint())
                .orElse(outbound.endpoint());
    }

    @Override
    public void refused(QueueItem item, InvalidInputException reason, UnitOfWork work) {
        OutboundEnvelope outbound = OutboundEnvelope.fromJson(item.content());
        ObjectNode data = Json.object().put("reason", reason.getMessage());
        outbound.connectionId().ifPresent(id -> data.put("connection", id));
        events.publish(work, new AgentEvent(REFUSED, data));
    }
}
