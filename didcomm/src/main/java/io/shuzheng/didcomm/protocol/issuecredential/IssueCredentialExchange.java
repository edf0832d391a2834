package io.shuzheng.didcomm.protocol.issuecredential;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.protocol.AnonCredsFamily;
import io.shuzheng.didcomm.protocol.AnonCredsPart;
import io.shuzheng.didcomm.protocol.Conversation;
import io.shuzheng.didcomm.protocol.Exchange;
import io.shuzheng.didcomm.protocol.ExchangeJson;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One issuance as issuer or holder sees it. Request and credential are dropped once the issuance is done.
 *
 * @param conversation thread, role and state
 * @param proposal the last proposal
 * @param offer the last offer
 * @param request the request
 * @param credential the credential
 * @param problem why the issuance was abandoned
 */
public record IssueCredentialExchange(
        Conversation<IssueCredentialRole, IssueCredentialState> conversation,
        Optional<ProposeCredential> proposal,
        Optional<OfferCredential> offer,
        Optional<RequestCredential> request,
        Optional<IssueCredential> credential,
        Optional<ProblemReport> problem)
        implements Exchange {

    static IssueCredentialExchange of(Conversation<IssueCredentialRole, IssueCredentialState> conversation) {
        return new IssueCredentialExchange(
                conversation, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static IssueCredentialExchange read(JsonNode json) {
        MemberReader members = ExchangeJson.reader(json);
        return new IssueCredentialExchange(
                ExchangeJson.conversation(members, IssueCredentialRole.class, IssueCredentialState.class),
                ExchangeJson.message(members, "proposal", ProposeCredential::parse),
                ExchangeJson.message(members, "offer", OfferCredential::parse),
                ExchangeJson.message(members, "request", RequestCredential::parse),
                ExchangeJson.message(members, "credential", IssueCredential::parse),
                ExchangeJson.message(members, "problem", ProblemReport::parse));
    }

    /** Which side we are. */
    public IssueCredentialRole role() {
        return conversation.role();
    }

    /** Where the issuance stands. */
    public IssueCredentialState state() {
        return conversation.state();
    }

    /** The names that both sides use for attachments: those of the last offer, or of the proposal before there is one. */
    public Optional<AnonCredsFamily> family() {
        return offer.flatMap(message -> message.offers().family(AnonCredsPart.CREDENTIAL_OFFER))
                .or(() -> proposal.flatMap(message -> message.filters().family(AnonCredsPart.CREDENTIAL_FILTER)));
    }

    /** The AnonCreds object of the last offer. */
    public Optional<JsonNode> offerObject() {
        return offer.map(message -> message.offers().content(requiredFamily(), AnonCredsPart.CREDENTIAL_OFFER));
    }

    /** The AnonCreds object of the request. */
    public Optional<JsonNode> requestObject() {
        return request.map(message -> message.requests().content(requiredFamily(), AnonCredsPart.CREDENTIAL_REQUEST));
    }

    /** The AnonCreds object of the credential, until it is acknowledged. */
    public Optional<JsonNode> credentialObject() {
        return credential.map(message -> message.credentials().content(requiredFamily(), AnonCredsPart.CREDENTIAL));
    }

    @Override
    public ObjectNode toJson() {
        return ExchangeJson.of(conversation)
                .put("proposal", proposal)
                .put("offer", offer)
                .put("request", request)
                .put("credential", credential)
                .put("problem", problem)
                .toJson();
    }

    AnonCredsFamily requiredFamily() {
        return family().orElse(AnonCredsFamily.ANONCREDS);
    }

    IssueCredentialExchange at(Conversation<IssueCredentialRole, IssueCredentialState> next) {
        return new IssueCredentialExchange(next, proposal, offer, request, credential, problem);
    }

    IssueCredentialExchange with(ProposeCredential message) {
        return new IssueCredentialExchange(conversation, Optional.of(message), offer, request, credential, problem);
    }

    IssueCredentialExchange with(OfferCredential message) {
        return new IssueCredentialExchange(conversation, proposal, Optional.of(message), request, credential, problem);
    }

    IssueCredentialExchange with(RequestCredential message) {
        return new IssueCredentialExchange(conversation, proposal, offer, Optional.of(message), credential, problem);
    }

    IssueCredentialExchange with(IssueCredential message) {
        return new IssueCredentialExchange(conversation, proposal, offer, request, Optional.of(message), problem);
    }

    IssueCredentialExchange with(ProblemReport message) {
        return new IssueCredentialExchange(
                conversation, proposal, offer, Optional.empty(), Optional.empty(), Optional.of(message));
    }

    IssueCredentialExchange done() {
        return new IssueCredentialExchange(conversation, proposal, offer, Optional.empty(), Optional.empty(), problem);
    }
}
