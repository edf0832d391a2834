package io.shuzheng.didcomm.protocol.revocationnotification;

import static io.shuzheng.didcomm.protocol.Direction.LOCAL;
import static io.shuzheng.didcomm.protocol.Direction.RECEIVE;
import static io.shuzheng.didcomm.protocol.Direction.SEND;
import static io.shuzheng.didcomm.protocol.revocationnotification.RevocationNotificationRole.NOTIFIED;
import static io.shuzheng.didcomm.protocol.revocationnotification.RevocationNotificationRole.NOTIFIER;
import static io.shuzheng.didcomm.protocol.revocationnotification.RevocationNotificationState.*;

import io.shuzheng.didcomm.message.Ack;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageIds;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.AckSteps;
import io.shuzheng.didcomm.protocol.Conversation;
import io.shuzheng.didcomm.protocol.Protocol;
import io.shuzheng.didcomm.protocol.ProtocolViolation;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import io.shuzheng.didcomm.protocol.Transition;
import io.shuzheng.didcomm.protocol.TransitionTable;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The state machine of Revocation Notification, both roles: 2.0 is sent, 2.0 and 1.0 are received (Aries RFC 0721, 0183). */
public final class RevocationNotificationProtocol implements Protocol<RevocationNotificationExchange> {

    /** The protocol and version that we send. */
    public static final ProtocolUri URI = ProtocolUri.didcommOrg("revocation_notification", 2, 0);

    private static final String REVOKE = "revoke";
    private static final String ACK = "ack";
    private static final String UNACKNOWLEDGED = "no ack asked for";

    private static final TransitionTable<RevocationNotificationRole, RevocationNotificationState> STEPS =
            TransitionTable.<RevocationNotificationRole, RevocationNotificationState>builder()
                    .step(NOTIFIER, START, SEND, REVOKE, NOTIFICATION_SENT)
                    .step(NOTIFIER, NOTIFICATION_SENT, LOCAL, UNACKNOWLEDGED, DONE)
                    .step(NOTIFIER, NOTIFICATION_SENT, RECEIVE, AckSteps.OK, DONE)
                    .step(NOTIFIER, NOTIFICATION_SENT, RECEIVE, AckSteps.PENDING, NOTIFICATION_SENT)
                    .step(NOTIFIER, NOTIFICATION_SENT, RECEIVE, AckSteps.FAIL, DONE)
                    .step(NOTIFIED, START, RECEIVE, REVOKE, NOTIFICATION_RECEIVED)
                    .step(NOTIFIED, NOTIFICATION_RECEIVED, LOCAL, UNACKNOWLEDGED, DONE)
                    .step(NOTIFIED, NOTIFICATION_RECEIVED, SEND, AckSteps.OK, DONE)
                    .build();

    private final MessageIds ids;

    /** A machine that takes the ids of its messages from here. */
    public RevocationNotificationProtocol(MessageIds ids) {
        this.ids = ids;
    }

    /** All legal steps. */
    public static TransitionTable<RevocationNotificationRole, RevocationNotificationState> table() {
        return STEPS;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(
                Revoke.TYPE,
                RevokeV1.TYPE,
                URI.message(ACK),
                RevokeV1.TYPE.protocol().message(ACK));
    }

    @Override
    public RevocationNotificationExchange readExchange(JsonNode json) {
        return RevocationNotificationExchange.read(json);
    }

    /** A notification arrives; the exchange is done at once where no ack is asked for. */
    @Override
    public Transition<RevocationNotificationExchange, TypedMessage> begin(Message message) {
        requireAccepted(message.type());
        if (message.type().name().equals(ACK)) {
            throw new ProtocolViolation(Reason.OUT_OF_ORDER, "no thread begins with ack");
        }
        return receive(
                new RevocationNotificationExchange(Conversation.begin(message, NOTIFIED, START), Optional.empty()),
                message);
    }

    @Override
    public Transition<RevocationNotificationExchange, TypedMessage> receive(
            RevocationNotificationExchange exchange, Message message) {
        requireAccepted(message.type());
        if (message.type().name().equals(ACK)) {
            Ack ack = Ack.parse(message);
            return new Transition<>(
                    new RevocationNotificationExchange(
                            exchange.conversation().receive(STEPS, AckSteps.of(ack), message), exchange.notification()),
                    ack);
        }
        var next = exchange.conversation().receive(STEPS, REVOKE, message);
        RevocationMessage notification = RevocationNotificationExchange.parse(message);
        notification.revoked();
        return new Transition<>(exchangeOf(next, notification), notification);
    }

    /** The issuer tells the holder; {@code comment} is for people. */
    public Transition<RevocationNotificationExchange, Revoke> revoke(
            RevokedCredential revoked, Optional<String> comment, boolean pleaseAck) {
        String id = ids.next();
        Conversation<RevocationNotificationRole, RevocationNotificationState> start =
                Conversation.begin(id, Optional.empty(), NOTIFIER, START);
        MessageHeader header = start.header(Revoke.TYPE, id);
        Revoke message = new Revoke(
                pleaseAck ? header.with(RevocationMessage.PLEASE_ACK, pleaseAck()) : header,
                comment,
                Revoke.FORMAT,
                revoked.toString());
        return new Transition<>(exchangeOf(start.send(STEPS, REVOKE), message), message);
    }

    /**
     * The holder says that it knows.
     *
     * @throws ProtocolViolation if no ack was asked for, or it was sent before
     */
    public Transition<RevocationNotificationExchange, Ack> acknowledge(RevocationNotificationExchange exchange) {
        var next = exchange.conversation().send(STEPS, AckSteps.OK);
        ProtocolUri protocol = exchange.notification()
                .map(message -> message.type().protocol())
                .orElse(URI);
        Ack ack = new Ack(next.header(protocol.message(ACK), ids.next()), Ack.Status.OK);
        return new Transition<>(new RevocationNotificationExchange(next, exchange.notification()), ack);
    }

    private static RevocationNotificationExchange exchangeOf(
            Conversation<RevocationNotificationRole, RevocationNotificationState> next,
            RevocationMessage notification) {
        return new RevocationNotificationExchange(
                notification.expectsAck() ? next : next.conclude(STEPS, UNACKNOWLEDGED), Optional.of(notification));
    }

    private static ObjectNode pleaseAck() {
        ObjectNode decorator = Json.object();
        decorator.putArray("on").add("OUTCOME");
        return decorator;
    }
}
