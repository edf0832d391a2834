package io.shuzheng.didcomm.protocol.presentproof;

import static io.shuzheng.didcomm.protocol.presentproof.PresentProofTable.STEPS;

import io.shuzheng.didcomm.message.Ack;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageIds;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.AckSteps;
import io.shuzheng.didcomm.protocol.AnonCredsFamily;
import io.shuzheng.didcomm.protocol.AnonCredsPart;
import io.shuzheng.didcomm.protocol.Conversation;
import io.shuzheng.didcomm.protocol.FormattedAttachments;
import io.shuzheng.didcomm.protocol.Protocol;
import io.shuzheng.didcomm.protocol.ProtocolViolation;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import io.shuzheng.didcomm.protocol.Transition;
import io.shuzheng.didcomm.protocol.TransitionTable;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The state machine of Present Proof 2.0, both roles (Aries RFC 0454).
 *
 * <p>The prover presents in {@code REQUEST_RECEIVED}; the verifier judges in {@code PRESENTATION_RECEIVED} and then
 * {@link #accept}s or {@link #refuse}s. Every method is a pure function but for the ids of new messages, and throws a {@link
 * ProtocolViolation} where the table has no such step.
 */
public final class PresentProofProtocol implements Protocol<PresentProofExchange> {

    /** The protocol and version that we send. */
    public static final ProtocolUri URI = PresentProofTable.PROTOCOL;

    /** The type of the ack that we send. */
    public static final MessageType ACK = URI.message(PresentProofTable.ACK);

    /** The type of the problem report that we send. */
    public static final MessageType PROBLEM = URI.message(PresentProofTable.PROBLEM);

    private static final Set<MessageType> TYPES =
            Set.of(ProposePresentation.TYPE, RequestPresentation.TYPE, PresentationMessage.TYPE, ACK, PROBLEM);

    private final MessageIds ids;

    /** A machine that takes the ids of its messages from here. */
    public PresentProofProtocol(MessageIds ids) {
        this.ids = ids;
    }

    /** All legal steps. */
    public static TransitionTable<PresentProofRole, PresentProofState> table() {
        return STEPS;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return TYPES;
    }

    @Override
    public PresentProofExchange readExchange(JsonNode json) {
        return PresentProofExchange.read(json);
    }

    @Override
    public Transition<PresentProofExchange, TypedMessage> begin(Message message) {
        requireAccepted(message.type());
        PresentProofRole role = switch (message.type().name()) {
            case PresentProofTable.PROPOSE -> PresentProofRole.VERIFIER;
            case PresentProofTable.REQUEST -> PresentProofRole.PROVER;
            default ->
                throw new ProtocolViolation(
                        Reason.OUT_OF_ORDER,
                        "no thread begins with " + message.type().name());
        };
        return receive(PresentProofExchange.of(Conversation.begin(message, role, PresentProofState.START)), message);
    }

    @Override
    public Transition<PresentProofExchange, TypedMessage> receive(PresentProofExchange exchange, Message message) {
        requireAcceptedOrReport(message.type());
        return switch (message.type().name()) {
            case PresentProofTable.PROPOSE -> {
                PresentProofExchange next = received(exchange, PresentProofTable.PROPOSE, message);
                ProposePresentation proposal = ProposePresentation.parse(message);
                requireContent(proposal.proposals());
                yield new Transition<>(next.with(proposal), proposal);
            }
            case PresentProofTable.REQUEST -> {
                PresentProofExchange next = received(exchange, PresentProofTable.REQUEST, message);
                RequestPresentation request = RequestPresentation.parse(message);
                requireContent(request.requests());
                yield new Transition<>(next.with(request), request);
            }
            case PresentProofTable.PRESENT -> {
                PresentProofExchange next = received(exchange, PresentProofTable.PRESENT, message);
                PresentationMessage presentation = PresentationMessage.parse(message);
                presentation.presentations().content(exchange.requiredFamily(), AnonCredsPart.PRESENTATION);
                yield new Transition<>(next.with(presentation), presentation);
            }
            case PresentProofTable.ACK -> {
                Ack ack = Ack.parse(message);
                yield new Transition<>(received(exchange, AckSteps.of(ack), message), ack);
            }
            default -> {
                PresentProofExchange next = received(exchange, PresentProofTable.PROBLEM, message);
                ProblemReport problem = ProblemReport.parse(message);
                yield new Transition<>(next.with(problem), problem);
            }
        };
    }

    /** The prover begins by saying what it would show; the thread may come out of another. */
    public Transition<PresentProofExchange, ProposePresentation> propose(
            AnonCredsFamily family, JsonNode proposal, Optional<String> parentThreadId) {
        String id = ids.next();
        return propose(begin(id, parentThreadId, PresentProofRole.PROVER), id, family, proposal);
    }

    /** The prover answers a request by saying what it would rather show. */
    public Transition<PresentProofExchange, ProposePresentation> propose(
            PresentProofExchange exchange, JsonNode proposal) {
        return propose(exchange, ids.next(), exchange.requiredFamily(), proposal);
    }

    /** The verifier begins with a request, and promises an ack; the thread may come out of another. */
    public Transition<PresentProofExchange, RequestPresentation> request(
            AnonCredsFamily family, JsonNode request, Optional<String> parentThreadId) {
        String id = ids.next();
        return request(begin(id, parentThreadId, PresentProofRole.VERIFIER), id, family, request);
    }

    /** The verifier answers a proposal with a request, and promises an ack. */
    public Transition<PresentProofExchange, RequestPresentation> request(
            PresentProofExchange exchange, JsonNode request) {
        return request(exchange, ids.next(), exchange.requiredFamily(), request);
    }

    /** The prover sends the presentation; it is done where no ack was promised. */
    public Transition<PresentProofExchange, PresentationMessage> present(
            PresentProofExchange exchange, JsonNode presentation) {
        PresentProofExchange sent = sent(exchange, PresentProofTable.PRESENT);
        PresentationMessage message = new PresentationMessage(
                header(exchange, PresentationMessage.TYPE, ids.next()),
                Optional.empty(),
                FormattedAttachments.of(exchange.requiredFamily(), AnonCredsPart.PRESENTATION, presentation));
        PresentProofExchange next = exchange.isConfirmed() ? sent : concluded(sent);
        return new Transition<>(next.with(message), message);
    }

    /** The verifier says that the presentation is accepted. */
    public Transition<PresentProofExchange, Ack> accept(PresentProofExchange exchange) {
        PresentProofExchange next = sent(exchange, AckSteps.OK);
        return new Transition<>(next, new Ack(header(exchange, ACK, ids.next()), Ack.Status.OK));
    }

    /**
     * The verifier has judged a presentation for which it promised no ack.
     *
     * @throws ProtocolViolation {@link Reason#CONTRADICTION} if it did promise one
     */
    public PresentProofExchange acceptUnconfirmed(PresentProofExchange exchange) {
        if (exchange.isConfirmed()) {
            throw new ProtocolViolation(Reason.CONTRADICTION, "an ack was promised");
        }
        return concluded(exchange);
    }

    /** The verifier refuses the presentation, or either side gives up. */
    public Transition<PresentProofExchange, ProblemReport> refuse(
            PresentProofExchange exchange, String code, String explanation) {
        PresentProofExchange next = sent(exchange, PresentProofTable.PROBLEM);
        ProblemReport report = ProblemReport.of(header(exchange, PROBLEM, ids.next()), code, explanation);
        return new Transition<>(next.with(report), report);
    }

    private static Transition<PresentProofExchange, ProposePresentation> propose(
            PresentProofExchange exchange, String id, AnonCredsFamily family, JsonNode proposal) {
        PresentProofExchange next = sent(exchange, PresentProofTable.PROPOSE);
        ProposePresentation message = new ProposePresentation(
                header(exchange, ProposePresentation.TYPE, id),
                Optional.empty(),
                FormattedAttachments.of(family, AnonCredsPart.PRESENTATION_REQUEST, proposal));
        return new Transition<>(next.with(message), message);
    }

    private static Transition<PresentProofExchange, RequestPresentation> request(
            PresentProofExchange exchange, String id, AnonCredsFamily family, JsonNode request) {
        PresentProofExchange next = sent(exchange, PresentProofTable.REQUEST);
        RequestPresentation message = new RequestPresentation(
                header(exchange, RequestPresentation.TYPE, id),
                Optional.empty(),
                Optional.of(true),
                Optional.empty(),
                FormattedAttachments.of(family, AnonCredsPart.PRESENTATION_REQUEST, request));
        return new Transition<>(next.with(message), message);
    }

    private static void requireContent(FormattedAttachments attachments) {
        attachments.content(
                attachments.requireFamily(AnonCredsPart.PRESENTATION_REQUEST), AnonCredsPart.PRESENTATION_REQUEST);
    }

    private static PresentProofExchange begin(String id, Optional<String> parentThreadId, PresentProofRole role) {
        return PresentProofExchange.of(Conversation.begin(id, parentThreadId, role, PresentProofState.START));
    }

    private static PresentProofExchange received(PresentProofExchange exchange, String step, Message message) {
        return exchange.at(exchange.conversation().receive(STEPS, step, message));
    }

    private static PresentProofExchange sent(PresentProofExchange exchange, String step) {
        return exchange.at(exchange.conversation().send(STEPS, step));
    }

    private static PresentProofExchange concluded(PresentProofExchange exchange) {
        return exchange.at(exchange.conversation().conclude(STEPS, PresentProofTable.UNCONFIRMED));
    }

    private static MessageHeader header(PresentProofExchange exchange, MessageType type, String id) {
        return exchange.conversation().header(type, id);
    }
}
