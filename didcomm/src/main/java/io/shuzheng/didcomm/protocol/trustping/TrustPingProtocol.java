package io.shuzheng.didcomm.protocol.trustping;

import static io.shuzheng.didcomm.protocol.Direction.LOCAL;
import static io.shuzheng.didcomm.protocol.Direction.RECEIVE;
import static io.shuzheng.didcomm.protocol.Direction.SEND;
import static io.shuzheng.didcomm.protocol.trustping.TrustPingRole.RECEIVER;
import static io.shuzheng.didcomm.protocol.trustping.TrustPingRole.SENDER;
import static io.shuzheng.didcomm.protocol.trustping.TrustPingState.*;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageIds;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.Conversation;
import io.shuzheng.didcomm.protocol.Protocol;
import io.shuzheng.didcomm.protocol.ProtocolViolation;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import io.shuzheng.didcomm.protocol.Transition;
import io.shuzheng.didcomm.protocol.TransitionTable;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The state machine of Trust Ping 1.0, both roles (Aries RFC 0048). */
public final class TrustPingProtocol implements Protocol<TrustPingExchange> {

    /** The protocol and version that we send. */
    public static final ProtocolUri URI = ProtocolUri.didcommOrg("trust_ping", 1, 0);

    private static final String PING = "ping";
    private static final String RESPONSE = "ping_response";
    private static final String UNANSWERED = "no response asked for";

    private static final TransitionTable<TrustPingRole, TrustPingState> STEPS =
            TransitionTable.<TrustPingRole, TrustPingState>builder()
                    .step(SENDER, START, SEND, PING, PING_SENT)
                    .step(SENDER, PING_SENT, LOCAL, UNANSWERED, DONE)
                    .step(SENDER, PING_SENT, RECEIVE, RESPONSE, DONE)
                    .step(RECEIVER, START, RECEIVE, PING, PING_RECEIVED)
                    .step(RECEIVER, PING_RECEIVED, LOCAL, UNANSWERED, DONE)
                    .step(RECEIVER, PING_RECEIVED, SEND, RESPONSE, DONE)
                    .build();

    private final MessageIds ids;

    /** A machine that takes the ids of its messages from here. */
    public TrustPingProtocol(MessageIds ids) {
        this.ids = ids;
    }

    /** All legal steps. */
    public static TransitionTable<TrustPingRole, TrustPingState> table() {
        return STEPS;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(Ping.TYPE, PingResponse.TYPE);
    }

    @Override
    public TrustPingExchange readExchange(JsonNode json) {
        return TrustPingExchange.read(json);
    }

    /** A ping arrives; the exchange is done at once where no answer is asked for. */
    @Override
    public Transition<TrustPingExchange, TypedMessage> begin(Message message) {
        requireAccepted(message.type());
        if (!message.type().name().equals(PING)) {
            throw new ProtocolViolation(
                    Reason.OUT_OF_ORDER,
                    "no thread begins with " + message.type().name());
        }
        return receive(new TrustPingExchange(Conversation.begin(message, RECEIVER, START)), message);
    }

    @Override
    public Transition<TrustPingExchange, TypedMessage> receive(TrustPingExchange exchange, Message message) {
        requireAccepted(message.type());
        String step = message.type().name();
        Conversation<TrustPingRole, TrustPingState> next =
                exchange.conversation().receive(STEPS, step, message);
        if (step.equals(RESPONSE)) {
            return new Transition<>(new TrustPingExchange(next), PingResponse.parse(message));
        }
        Ping ping = Ping.parse(message);
        return new Transition<>(new TrustPingExchange(answered(ping, next)), ping);
    }

    /** We ask whether the peer is there. */
    public Transition<TrustPingExchange, Ping> ping(boolean responseRequested) {
        String id = ids.next();
        Conversation<TrustPingRole, TrustPingState> start = Conversation.begin(id, Optional.empty(), SENDER, START);
        Ping ping = new Ping(start.header(Ping.TYPE, id), Optional.empty(), Optional.of(responseRequested));
        return new Transition<>(new TrustPingExchange(answered(ping, start.send(STEPS, PING))), ping);
    }

    /**
     * We answer a ping.
     *
     * @throws ProtocolViolation if there is none to answer
     */
    public Transition<TrustPingExchange, PingResponse> respond(TrustPingExchange exchange) {
        Conversation<TrustPingRole, TrustPingState> next =
                exchange.conversation().send(STEPS, RESPONSE);
        PingResponse response = new PingResponse(next.header(PingResponse.TYPE, ids.next()), Optional.empty());
        return new Transition<>(new TrustPingExchange(next), response);
    }

    private static Conversation<TrustPingRole, TrustPingState> answered(
            Ping ping, Conversation<TrustPingRole, TrustPingState> next) {
        return ping.expectsResponse() ? next : next.conclude(STEPS, UNANSWERED);
    }
}
