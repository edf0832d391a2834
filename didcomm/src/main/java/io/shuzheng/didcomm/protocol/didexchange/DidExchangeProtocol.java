package io.shuzheng.didcomm.protocol.didexchange;

import static io.shuzheng.didcomm.protocol.didexchange.DidExchangeTable.STEPS;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.message.Attachment;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
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
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The state machine of DID Exchange 1.0 and 1.1, both roles (Aries RFC 0023).
 *
 * <p>A response is taken only if a key of the invitation signed the DID that it tells. A request's attached document is taken
 * only if a key in it signed it. Every method is a pure function but for the ids of new messages, and throws a {@link
 * ProtocolViolation} where the table has no such step.
 */
public final class DidExchangeProtocol implements Protocol<DidExchange> {

    /** The versions that are spoken, the best first. */
    public static final List<ProtocolUri> VERSIONS =
            List.of(DidExchangeTable.VERSION_1_1, DidExchangeTable.VERSION_1_0);

    private static final String PROBLEM_WITH_HYPHEN = ProblemReport.TYPE.name();
    private static final Set<MessageType> TYPES = Set.of(
            DidExchangeRequest.TYPE,
            DidExchangeResponse.TYPE,
            DidExchangeComplete.TYPE,
            DidExchangeTable.VERSION_1_1.message(DidExchangeTable.PROBLEM),
            DidExchangeTable.VERSION_1_1.message(PROBLEM_WITH_HYPHEN));

    private final MessageIds ids;

    /** A machine that takes the ids of its messages from here. */
    public DidExchangeProtocol(MessageIds ids) {
        this.ids = ids;
    }

    /** All legal steps. */
    public static TransitionTable<DidExchangeRole, DidExchangeState> table() {
        return STEPS;
    }

    @Override
    public Set<MessageType> messageTypes() {
        return TYPES;
    }

    @Override
    public DidExchange readExchange(JsonNode json) {
        return DidExchange.read(json);
    }

    @Override
    public Transition<DidExchange, TypedMessage> begin(Message message) {
        requireAccepted(message.type());
        if (!message.type().name().equals(DidExchangeTable.REQUEST)) {
            throw new ProtocolViolation(
                    Reason.OUT_OF_ORDER,
                    "no thread begins with " + message.type().name());
        }
        ProtocolUri version =
                DidExchangeTable.VERSION_1_1.inCommonWith(message.type().protocol());
        return receive(
                DidExchange.of(
                        Conversation.begin(message, DidExchangeRole.RESPONDER, DidExchangeState.START),
                        version,
                        List.of()),
                message);
    }

    @Override
    public Transition<DidExchange, TypedMessage> receive(DidExchange exchange, Message message) {
        requireAcceptedOrReport(message.type());
        String name = message.type().name();
        String step = name.equals(PROBLEM_WITH_HYPHEN) ? DidExchangeTable.PROBLEM : name;
        DidExchange next = exchange.at(exchange.conversation().receive(STEPS, step, message));
        requireSameParent(exchange, message);
        return switch (step) {
            case DidExchangeTable.REQUEST -> {
                DidExchangeRequest request = DidExchangeRequest.parse(message);
                request.didDocument()
                        .ifPresent(attachment -> SignedDid.requireSelfSigned(attachment, request.subject()));
                yield new Transition<>(next.with(request), request);
            }
            case DidExchangeTable.RESPONSE -> {
                DidExchangeResponse response = DidExchangeResponse.parse(message);
                SignedDid.requireByInviter(exchange, response);
                yield new Transition<>(next.with(response), response);
            }
            case DidExchangeTable.COMPLETE -> new Transition<>(next, DidExchangeComplete.parse(message));
            default -> {
                ProblemReport problem = ProblemReport.parse(message);
                yield new Transition<>(next.with(problem), problem);
            }
        };
    }

    /**
     * The invited side asks for a connection with a DID that the peer can resolve, such as a did:peer.
     *
     * @param version one of {@link #VERSIONS}
     * @param invitationId the invitation's {@code @id}, or the inviter's public DID where there is no invitation
     * @param invitationKeys the keys of the invitation's service or of the inviter's DID: one of them signs the response
     * @param label who we say we are
     * @param did our DID for this connection
     */
    public Transition<DidExchange, DidExchangeRequest> request(
            ProtocolUri version, String invitationId, List<Ed25519PublicKey> invitationKeys, String label, Did did) {
        return request(version, invitationId, invitationKeys, label, did, Optional.empty());
    }

    /**
     * The invited side asks for a connection and attaches its DID's document.
     *
     * @param document the document, in a form that the peer reads; its id is the DID
     * @param key a key in the document, which signs it
     */
    public Transition<DidExchange, DidExchangeRequest> request(
            ProtocolUri version,
            String invitationId,
            List<Ed25519PublicKey> invitationKeys,
            String label,
            Did did,
            ObjectNode document,
            Ed25519PrivateKey key) {
        Attachment attachment = SignedDid.document(ids.next(), document, key);
        SignedDid.requireSelfSigned(attachment, did);
        return request(version, invitationId, invitationKeys, label, did, Optional.of(attachment));
    }

    /** The inviter answers with a DID that the peer can resolve, signed by the invitation's key. */
    public Transition<DidExchange, DidExchangeResponse> respond(
            DidExchange exchange, Did did, Ed25519PrivateKey invitationKey) {
        return respond(
                exchange, did, Optional.empty(), Optional.of(SignedDid.rotation(ids.next(), did, invitationKey)));
    }

    /** The inviter answers with a DID and its document, signed by the invitation's key. */
    public Transition<DidExchange, DidExchangeResponse> respond(
            DidExchange exchange, Did did, ObjectNode document, Ed25519PrivateKey invitationKey) {
        Attachment attachment = SignedDid.document(ids.next(), document, invitationKey);
        SignedDid.document(attachment, did);
        return respond(exchange, did, Optional.of(attachment), Optional.empty());
    }

    /** The invited side says that it took the response. */
    public Transition<DidExchange, DidExchangeComplete> complete(DidExchange exchange) {
        DidExchange next = sent(exchange, DidExchangeTable.COMPLETE);
        return new Transition<>(next, new DidExchangeComplete(header(exchange, DidExchangeTable.COMPLETE)));
    }

    /** Either side gives up. */
    public Transition<DidExchange, ProblemReport> abandon(DidExchange exchange, String code, String explanation) {
        DidExchange next = sent(exchange, DidExchangeTable.PROBLEM);
        ProblemReport report = ProblemReport.of(header(exchange, DidExchangeTable.PROBLEM), code, explanation);
        return new Transition<>(next.with(report), report);
    }

    private Transition<DidExchange, DidExchangeRequest> request(
            ProtocolUri version,
            String invitationId,
            List<Ed25519PublicKey> invitationKeys,
            String label,
            Did did,
            Optional<Attachment> document) {
        String id = ids.next();
        Conversation<DidExchangeRole, DidExchangeState> start =
                Conversation.begin(id, Optional.of(invitationId), DidExchangeRole.REQUESTER, DidExchangeState.START);
        DidExchangeRequest message = new DidExchangeRequest(
                start.header(version.message(DidExchangeTable.REQUEST), id),
                Optional.of(label),
                document.isPresent() ? did.unqualified() : did.toString(),
                document);
        DidExchange next = DidExchange.of(start.send(STEPS, DidExchangeTable.REQUEST), version, invitationKeys);
        return new Transition<>(next.with(message), message);
    }

    private Transition<DidExchange, DidExchangeResponse> respond(
            DidExchange exchange, Did did, Optional<Attachment> document, Optional<Attachment> rotate) {
        DidExchange next = sent(exchange, DidExchangeTable.RESPONSE);
        DidExchangeResponse message = new DidExchangeResponse(
                header(exchange, DidExchangeTable.RESPONSE),
                document.isPresent() ? did.unqualified() : did.toString(),
                document,
                rotate);
        return new Transition<>(next.with(message), message);
    }

    private MessageHeader header(DidExchange exchange, String name) {
        return exchange.conversation().header(exchange.version().message(name), ids.next());
    }

    private static DidExchange sent(DidExchange exchange, String step) {
        return exchange.at(exchange.conversation().send(STEPS, step));
    }

    private static void requireSameParent(DidExchange exchange, Message message) {
        Optional<String> named = message.parentThreadId();
        if (named.isPresent() && !named.equals(exchange.conversation().parentThreadId())) {
            throw new ProtocolViolation(Reason.WRONG_THREAD, message.type().name() + " names another invitation");
        }
    }
}
