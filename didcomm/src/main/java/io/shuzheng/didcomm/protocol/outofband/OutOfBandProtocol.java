package io.shuzheng.didcomm.protocol.outofband;

import static io.shuzheng.didcomm.protocol.Direction.RECEIVE;
import static io.shuzheng.didcomm.protocol.Direction.SEND;
import static io.shuzheng.didcomm.protocol.outofband.OutOfBandRole.RECEIVER;
import static io.shuzheng.didcomm.protocol.outofband.OutOfBandRole.SENDER;
import static io.shuzheng.didcomm.protocol.outofband.OutOfBandState.*;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageIds;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
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

/** The state machine of Out-of-Band 1.1 for the reuse of a connection, both roles (Aries RFC 0434). */
public final class OutOfBandProtocol implements Protocol<OutOfBandExchange> {

    /** The protocol and version that we send. */
    public static final ProtocolUri URI = ProtocolUri.didcommOrg("out-of-band", 1, 1);

    /** The type of the problem report that we send. */
    public static final MessageType PROBLEM = URI.message("problem_report");

    private static final String REUSE = "handshake-reuse";
    private static final String ACCEPTED = "handshake-reuse-accepted";
    private static final String PROBLEM_REPORT = "problem_report";

    private static final TransitionTable<OutOfBandRole, OutOfBandState> STEPS =
            TransitionTable.<OutOfBandRole, OutOfBandState>builder()
                    .step(RECEIVER, START, SEND, REUSE, REUSE_SENT)
                    .step(RECEIVER, REUSE_SENT, RECEIVE, ACCEPTED, DONE)
                    .step(SENDER, START, RECEIVE, REUSE, REUSE_RECEIVED)
                    .step(SENDER, REUSE_RECEIVED, SEND, ACCEPTED, DONE)
                    .abandon(START, PROBLEM_REPORT, ABANDONED)
                    .build();

    private final MessageIds ids;

    /** A machine that takes the ids of its messages from here. */
    public OutOfBandProtocol(MessageIds ids) {
        this.ids = ids;
    }

    /** All legal steps. */
    public static TransitionTable<OutOfBandRole, OutOfBandState> table() {
        return STEPS;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(HandshakeReuse.TYPE, HandshakeReuseAccepted.TYPE, PROBLEM);
    }

    @Override
    public OutOfBandExchange readExchange(JsonNode json) {
        return OutOfBandExchange.read(json);
    }

    @Override
    public Transition<OutOfBandExchange, TypedMessage> begin(Message message) {
        requireAccepted(message.type());
        if (!message.type().name().equals(REUSE)) {
            throw new ProtocolViolation(
                    Reason.OUT_OF_ORDER,
                    "no thread begins with " + message.type().name());
        }
        return receive(OutOfBandExchange.of(Conversation.begin(message, SENDER, START)), message);
    }

    @Override
    public Transition<OutOfBandExchange, TypedMessage> receive(OutOfBandExchange exchange, Message message) {
        requireAcceptedOrReport(message.type());
        String name = message.type().name();
        String step = name.equals(ProblemReport.TYPE.name()) ? PROBLEM_REPORT : name;
        var next = exchange.conversation().receive(STEPS, step, message);
        return switch (step) {
            case REUSE -> new Transition<>(OutOfBandExchange.of(next), HandshakeReuse.parse(message));
            case ACCEPTED -> new Transition<>(OutOfBandExchange.of(next), HandshakeReuseAccepted.parse(message));
            default -> {
                ProblemReport problem = ProblemReport.parse(message);
                yield new Transition<>(new OutOfBandExchange(next, Optional.of(problem)), problem);
            }
        };
    }

    /** We got an invitation from a peer that we have a connection with, and ask to use that. */
    public Transition<OutOfBandExchange, HandshakeReuse> reuse(Invitation invitation) {
        String id = ids.next();
        Conversation<OutOfBandRole, OutOfBandState> start =
                Conversation.begin(id, Optional.of(invitation.id()), RECEIVER, START);
        HandshakeReuse message = new HandshakeReuse(start.header(HandshakeReuse.TYPE, id));
        return new Transition<>(OutOfBandExchange.of(start.send(STEPS, REUSE)), message);
    }

    /** We invited, and agree to use the connection that there is. */
    public Transition<OutOfBandExchange, HandshakeReuseAccepted> accept(OutOfBandExchange exchange) {
        var next = exchange.conversation().send(STEPS, ACCEPTED);
        var message = new HandshakeReuseAccepted(next.header(HandshakeReuseAccepted.TYPE, ids.next()));
        return new Transition<>(OutOfBandExchange.of(next), message);
    }

    /** We do not agree, for example because the invitation is unknown or used up. */
    public Transition<OutOfBandExchange, ProblemReport> refuse(
            OutOfBandExchange exchange, String code, String explanation) {
        var next = exchange.conversation().send(STEPS, PROBLEM_REPORT);
        ProblemReport report = ProblemReport.of(next.header(PROBLEM, ids.next()), code, explanation);
        return new Transition<>(new OutOfBandExchange(next, Optional.of(report)), report);
    }
}
