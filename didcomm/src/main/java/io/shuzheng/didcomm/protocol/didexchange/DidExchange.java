package io.shuzheng.didcomm.protocol.didexchange;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidDocument;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.protocol.Conversation;
import io.shuzheng.didcomm.protocol.Exchange;
import io.shuzheng.didcomm.protocol.ExchangeJson;
import io.shuzheng.primitives.Ed25519PublicKey;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One connection to be, as requester or responder sees it.
 *
 * @param conversation thread, role and state; its parent thread is the invitation
 * @param version the version that both sides speak
 * @param invitationKeys the keys of the invitation, one of which signs the response; empty for the responder
 * @param request the request
 * @param response the response
 * @param problem why it was abandoned
 */
public record DidExchange(
        Conversation<DidExchangeRole, DidExchangeState> conversation,
        ProtocolUri version,
        List<Ed25519PublicKey> invitationKeys,
        Optional<DidExchangeRequest> request,
        Optional<DidExchangeResponse> response,
        Optional<ProblemReport> problem)
        implements Exchange {

    public DidExchange {
        invitationKeys = List.copyOf(invitationKeys);
    }

    static DidExchange of(
            Conversation<DidExchangeRole, DidExchangeState> conversation,
            ProtocolUri version,
            List<Ed25519PublicKey> invitationKeys) {
        return new DidExchange(
                conversation, version, invitationKeys, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static DidExchange read(JsonNode json) {
        MemberReader members = ExchangeJson.reader(json);
        return new DidExchange(
                ExchangeJson.conversation(members, DidExchangeRole.class, DidExchangeState.class),
                ProtocolUri.parse(members.text("version")),
                members.texts("invitationKeys").stream()
                        .map(Ed25519PublicKey::fromBase58)
                        .toList(),
                ExchangeJson.message(members, "request", DidExchangeRequest::parse),
                ExchangeJson.message(members, "response", DidExchangeResponse::parse),
                ExchangeJson.message(members, "problem", ProblemReport::parse));
    }

    /** Which side we are. */
    public DidExchangeRole role() {
        return conversation.role();
    }

    /** Where the connection stands. */
    public DidExchangeState state() {
        return conversation.state();
    }

    /** The DID that we told the peer. */
    public Optional<Did> ourDid() {
        return role() == DidExchangeRole.REQUESTER ? requesterDid() : responderDid();
    }

    /** The DID that the peer told us. */
    public Optional<Did> theirDid() {
        return role() == DidExchangeRole.REQUESTER ? responderDid() : requesterDid();
    }

    /** The document that the peer attached; without one its DID is to be resolved. */
    public Optional<DidDocument> theirDocument() {
        return role() == DidExchangeRole.REQUESTER
                ? response.flatMap(message ->
                        message.didDocument().map(document -> SignedDid.document(document, message.subject())))
                : request.flatMap(message ->
                        message.didDocument().map(document -> SignedDid.document(document, message.subject())));
    }

    /** Who the requester says it is. */
    public Optional<String> requesterLabel() {
        return request.flatMap(DidExchangeRequest::label);
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode node = ExchangeJson.of(conversation)
                .put("request", request)
                .put("response", response)
                .put("problem", problem)
                .toJson();
        node.put("version", version.toString());
        invitationKeys.forEach(key -> node.withArray("/invitationKeys").add(key.base58()));
        return node;
    }

    DidExchange at(Conversation<DidExchangeRole, DidExchangeState> next) {
        return new DidExchange(next, version, invitationKeys, request, response, problem);
    }

    DidExchange with(DidExchangeRequest message) {
        return new DidExchange(conversation, version, invitationKeys, Optional.of(message), response, problem);
    }

    DidExchange with(DidExchangeResponse message) {
        return new DidExchange(conversation, version, invitationKeys, request, Optional.of(message), problem);
    }

    DidExchange with(ProblemReport message) {
        return new DidExchange(conversation, version, invitationKeys, request, response, Optional.of(message));
    }

    private Optional<Did> requesterDid() {
        return request.map(DidExchangeRequest::subject);
    }

    private Optional<Did> responderDid() {
        return response.map(DidExchangeResponse::subject);
    }
}
