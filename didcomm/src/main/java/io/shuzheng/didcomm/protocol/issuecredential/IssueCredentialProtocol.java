package io.shuzheng.didcomm.protocol.issuecredential;

import static io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialTable.STEPS;

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
 * The state machine of Issue Credential 2.0, both roles (Aries RFC 0453).
 *
 * <p>The issuer offers, and issues when the exchange is in {@code REQUEST_RECEIVED}; the holder requests in {@code
 * OFFER_RECEIVED} and acknowledges in {@code CREDENTIAL_RECEIVED}, after it has checked and kept the credential. Every
 * method is a pure function but for the ids of new messages, and throws a {@link ProtocolViolation} where the table has no
 * such step.
 */
public final class IssueCredentialProtocol implements Protocol<IssueCredentialExchange> {

    /** The protocol and version that we send. */
    public static final ProtocolUri URI = IssueCredentialTable.PROTOCOL;

    /** The type of the ack that we send. */
    public static final MessageType ACK = URI.message(IssueCredentialTable.ACK);

    /** The type of the problem report that we send. */
    public static final MessageType PROBLEM = URI.message(IssueCredentialTable.PROBLEM);

    private static final Set<MessageType> TYPES = Set.of(
            ProposeCredential.TYPE, OfferCredential.TYPE, RequestCredential.TYPE, IssueCredential.TYPE, ACK, PROBLEM);

    private final MessageIds ids;

    /** A machine that takes the ids of its messages from here. */
    public IssueCredentialProtocol(MessageIds ids) {
        this.ids = ids;
    }

    /** All legal steps. */
    public static TransitionTable<IssueCredentialRole, IssueCredentialState> table() {
        return STEPS;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return TYPES;
    }

    @Override
    public IssueCredentialExchange readExchange(JsonNode json) {
        return IssueCredentialExchange.read(json);
    }

    @Override
    public Transition<IssueCredentialExchange, TypedMessage> begin(Message message) {
        requireAccepted(message.type());
        IssueCredentialRole role = switch (message.type().name()) {
            case IssueCredentialTable.PROPOSE -> IssueCredentialRole.ISSUER;
            case IssueCredentialTable.OFFER -> IssueCredentialRole.HOLDER;
            default ->
                throw new ProtocolViolation(
                        Reason.OUT_OF_ORDER,
                        "no thread begins with " + message.type().name());
        };
        return receive(
                IssueCredentialExchange.of(Conversation.begin(message, role, IssueCredentialState.START)), message);
    }

    @Override
    public Transition<IssueCredentialExchange, TypedMessage> receive(
            IssueCredentialExchange exchange, Message message) {
        requireAcceptedOrReport(message.type());
        return switch (message.type().name()) {
            case IssueCredentialTable.PROPOSE -> {
                IssueCredentialExchange next = received(exchange, IssueCredentialTable.PROPOSE, message);
                ProposeCredential proposal = ProposeCredential.parse(message);
                proposal.filters().requireFamily(AnonCredsPart.CREDENTIAL_FILTER);
                yield new Transition<>(next.with(proposal), proposal);
            }
            case IssueCredentialTable.OFFER -> {
                IssueCredentialExchange next = received(exchange, IssueCredentialTable.OFFER, message);
                OfferCredential offer = OfferCredential.parse(message);
                AnonCredsFamily family = offer.offers().requireFamily(AnonCredsPart.CREDENTIAL_OFFER);
                offer.offers().content(family, AnonCredsPart.CREDENTIAL_OFFER);
                yield new Transition<>(next.with(offer), offer);
            }
            case IssueCredentialTable.REQUEST -> {
                IssueCredentialExchange next = received(exchange, IssueCredentialTable.REQUEST, message);
                RequestCredential request = RequestCredential.parse(message);
                request.requests().content(exchange.requiredFamily(), AnonCredsPart.CREDENTIAL_REQUEST);
                yield new Transition<>(next.with(request), request);
            }
            case IssueCredentialTable.ISSUE -> {
                IssueCredentialExchange next = received(exchange, IssueCredentialTable.ISSUE, message);
                IssueCredential credential = IssueCredential.parse(message);
                credential.credentials().content(exchange.requiredFamily(), AnonCredsPart.CREDENTIAL);
                yield new Transition<>(next.with(credential), credential);
            }
            case IssueCredentialTable.ACK -> {
                Ack ack = Ack.parse(message);
                IssueCredentialExchange next = received(exchange, AckSteps.of(ack), message);
                yield new Transition<>(ack.status() == Ack.Status.PENDING ? next : next.done(), ack);
            }
            default -> {
                IssueCredentialExchange next = received(exchange, IssueCredentialTable.PROBLEM, message);
                ProblemReport problem = ProblemReport.parse(message);
                yield new Transition<>(next.with(problem), problem);
            }
        };
    }

    /** The holder begins by saying what it would like; the thread may come out of another. */
    public Transition<IssueCredentialExchange, ProposeCredential> propose(
            AnonCredsFamily family,
            Optional<CredentialPreview> preview,
            JsonNode filter,
            Optional<String> parentThreadId) {
        String id = ids.next();
        return propose(begin(id, parentThreadId, IssueCredentialRole.HOLDER), id, family, preview, filter);
    }

    /** The holder answers an offer by saying what it would rather like. */
    public Transition<IssueCredentialExchange, ProposeCredential> propose(
            IssueCredentialExchange exchange, Optional<CredentialPreview> preview, JsonNode filter) {
        return propose(exchange, ids.next(), exchange.requiredFamily(), preview, filter);
    }

    /** The issuer begins with an offer; the thread may come out of another. */
    public Transition<IssueCredentialExchange, OfferCredential> offer(
            AnonCredsFamily family, CredentialPreview preview, JsonNode offer, Optional<String> parentThreadId) {
        String id = ids.next();
        return offer(begin(id, parentThreadId, IssueCredentialRole.ISSUER), id, family, preview, offer);
    }

    /** The issuer answers a proposal with an offer. */
    public Transition<IssueCredentialExchange, OfferCredential> offer(
            IssueCredentialExchange exchange, CredentialPreview preview, JsonNode offer) {
        return offer(exchange, ids.next(), exchange.requiredFamily(), preview, offer);
    }

    /** The holder asks for what was offered. */
    public Transition<IssueCredentialExchange, RequestCredential> request(
            IssueCredentialExchange exchange, JsonNode request) {
        IssueCredentialExchange next = sent(exchange, IssueCredentialTable.REQUEST);
        RequestCredential message = new RequestCredential(
                header(exchange, RequestCredential.TYPE, ids.next()),
                Optional.empty(),
                FormattedAttachments.of(exchange.requiredFamily(), AnonCredsPart.CREDENTIAL_REQUEST, request));
        return new Transition<>(next.with(message), message);
    }

    /** The issuer sends the credential. */
    public Transition<IssueCredentialExchange, IssueCredential> issue(
            IssueCredentialExchange exchange, JsonNode credential) {
        IssueCredentialExchange next = sent(exchange, IssueCredentialTable.ISSUE);
        IssueCredential message = new IssueCredential(
                header(exchange, IssueCredential.TYPE, ids.next()),
                Optional.empty(),
                Optional.empty(),
                FormattedAttachments.of(exchange.requiredFamily(), AnonCredsPart.CREDENTIAL, credential));
        return new Transition<>(next.with(message), message);
    }

    /** The holder says that it has checked and kept the credential. */
    public Transition<IssueCredentialExchange, Ack> acknowledge(IssueCredentialExchange exchange) {
        IssueCredentialExchange next = sent(exchange, AckSteps.OK);
        return new Transition<>(next.done(), new Ack(header(exchange, ACK, ids.next()), Ack.Status.OK));
    }

    /** Either side gives up. */
    public Transition<IssueCredentialExchange, ProblemReport> abandon(
            IssueCredentialExchange exchange, String code, String explanation) {
        IssueCredentialExchange next = sent(exchange, IssueCredentialTable.PROBLEM);
        ProblemReport report = ProblemReport.of(header(exchange, PROBLEM, ids.next()), code, explanation);
        return new Transition<>(next.with(report), report);
    }

    private static Transition<IssueCredentialExchange, ProposeCredential> propose(
            IssueCredentialExchange exchange,
            String id,
            AnonCredsFamily family,
            Optional<CredentialPreview> preview,
            JsonNode filter) {
        IssueCredentialExchange next = sent(exchange, IssueCredentialTable.PROPOSE);
        ProposeCredential message = new ProposeCredential(
                header(exchange, ProposeCredential.TYPE, id),
                Optional.empty(),
                preview,
                FormattedAttachments.of(family, AnonCredsPart.CREDENTIAL_FILTER, filter));
        return new Transition<>(next.with(message), message);
    }

    private static Transition<IssueCredentialExchange, OfferCredential> offer(
            IssueCredentialExchange exchange,
            String id,
            AnonCredsFamily family,
            CredentialPreview preview,
            JsonNode offer) {
        IssueCredentialExchange next = sent(exchange, IssueCredentialTable.OFFER);
        OfferCredential message = new OfferCredential(
                header(exchange, OfferCredential.TYPE, id),
                Optional.empty(),
                Optional.empty(),
                Optional.of(preview),
                FormattedAttachments.of(family, AnonCredsPart.CREDENTIAL_OFFER, offer));
        return new Transition<>(next.with(message), message);
    }

    private static IssueCredentialExchange begin(String id, Optional<String> parentThreadId, IssueCredentialRole role) {
        return IssueCredentialExchange.of(Conversation.begin(id, parentThreadId, role, IssueCredentialState.START));
    }

    private static IssueCredentialExchange received(IssueCredentialExchange exchange, String step, Message message) {
        return exchange.at(exchange.conversation().receive(STEPS, step, message));
    }

    private static IssueCredentialExchange sent(IssueCredentialExchange exchange, String step) {
        return exchange.at(exchange.conversation().send(STEPS, step));
    }

    private static MessageHeader header(IssueCredentialExchange exchange, MessageType type, String id) {
        return exchange.conversation().header(type, id);
    }
}
