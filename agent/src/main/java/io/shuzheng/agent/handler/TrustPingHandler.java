package io.shuzheng.agent.handler;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.event.EventBus;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.message.Messenger;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.message.MessageIds;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.Transition;
import io.shuzheng.didcomm.protocol.trustping.Ping;
import io.shuzheng.didcomm.protocol.trustping.PingResponse;
import io.shuzheng.didcomm.protocol.trustping.TrustPingExchange;
import io.shuzheng.didcomm.protocol.trustping.TrustPingProtocol;
import io.shuzheng.didcomm.protocol.trustping.TrustPingState;
import io.shuzheng.primitives.Json;
import java.util.Set;

/** Answers pings, and sends them (Aries RFC 0048). Keeps nothing: a ping that was answered is an event. */
public final class TrustPingHandler implements MessageHandler {

    /** The topic of the event that tells of an answer. */
    public static final String ANSWERED = "ping.answered";

    private final TrustPingProtocol protocol;
    private final Messenger messenger;
    private final EventBus events;

    public TrustPingHandler(MessageIds ids, Messenger messenger, EventBus events) {
        this.protocol = new TrustPingProtocol(ids);
        this.messenger = messenger;
        this.events = events;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return protocol.messageTypes();
    }

    /** A ping that asks for an answer, to be sent by the caller. */
    public Ping newPing() {
        return protocol.ping(true).message();
    }

    /** Sends a ping that asks for an answer, and returns its thread. */
    public String ping(UnitOfWork work, String connectionId) {
        Ping ping = newPing();
        messenger.send(work, connectionId, ping);
        return ping.threadId();
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        Connection connection = inbound.requireConnection();
        if (inbound.message().type().isCompatibleWith(PingResponse.TYPE)) {
            String thread = PingResponse.parse(inbound.message()).threadId();
            events.publish(
                    work,
                    new AgentEvent(
                            ANSWERED,
                            Json.object().put("connection", connection.id()).put("thread", thread)));
            return;
        }
        Transition<TrustPingExchange, TypedMessage> received = protocol.begin(inbound.message());
        if (received.exchange().state() != TrustPingState.DONE) {
            messenger.send(
                    work, connection, protocol.respond(received.exchange()).message());
        }
    }
}
