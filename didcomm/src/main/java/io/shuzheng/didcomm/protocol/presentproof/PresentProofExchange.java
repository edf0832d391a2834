package io.shuzheng.didcomm.protocol.presentproof;

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
 * One presentation as verifier or prover sees it.
 *
 * @param conversation thread, role and state
 * @param proposal the last proposal
 * @param request the last request
 * @param presentation the presentation
 * @param problem why it was abandoned, or refused
 */
public record PresentProofExchange(
        Conversation<PresentProofRole, PresentProofState> conversation,
        Optional<ProposePresentation> proposal,
        Optional<RequestPresentation> request,
        Optional<PresentationMessage> presentation,
        Optional<ProblemReport> problem)
        implements Exchange {

    static PresentProofExchange of(Conversation<PresentProofRole, PresentProofState> conversation) {
        return new PresentProofExchange(
                conversation, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static PresentProofExchange read(JsonNode json) {
        MemberReader members = ExchangeJson.reader(json);
        return new PresentProofExchange(
                ExchangeJson.conversation(members, PresentProofRole.class, PresentProofState.class),
                ExchangeJson.message(members, "proposal", ProposePresentation::parse),
                ExchangeJson.message(members, "request", RequestPresentation::parse),
                ExchangeJson.message(members, "presentation", PresentationMessage::parse),
                ExchangeJson.message(members, "problem", ProblemReport::parse));
    }

    /** Which side we are. */
    public PresentProofRole role() {
        return conversation.role();
    }

    /** Where the presentation stands. */
    public PresentProofState state() {
        return conversation.state();
    }

    /** The names that both sides use for attachments: those of the last request, or of the proposal before there is one. */
    public Optional<AnonCredsFamily> family() {
        return request.flatMap(message -> message.requests().family(AnonCredsPart.PRESENTATION_REQUEST))
                .or(() -> proposal.flatMap(message -> message.proposals().family(AnonCredsPart.PRESENTATION_REQUEST)));
    }

    /** The AnonCreds presentation request of the last proposal. */
    public Optional<JsonNode> proposalObject() {
        return proposal.map(message -> message.proposals()
                .content(
                        message.proposals().requireFamily(AnonCredsPart.PRESENTATION_REQUEST),
                        AnonCredsPart.PRESENTATION_REQUEST));
    }

    /** The AnonCreds presentation request. */
    public Optional<JsonNode> requestObject() {
        return request.map(message -> message.requests().content(requiredFamily(), AnonCredsPart.PRESENTATION_REQUEST));
    }

    /** The AnonCreds presentation. */
    public Optional<JsonNode> presentationObject() {
        return presentation.map(
                message -> message.presentations().content(requiredFamily(), AnonCredsPart.PRESENTATION));
    }

    /** Whether the verifier promised an ack. */
    public boolean isConfirmed() {
        return request.map(RequestPresentation::isConfirmed).orElse(false);
    }

    @Override
    public ObjectNode toJson() {
        return ExchangeJson.of(conversation)
                .put("proposal", proposal)
                .put("request", request)
                .put("presentation", presentation)
                .put("problem", problem)
                .toJson();
    }

    AnonCredsFamily requiredFamily() {
        return family().orElse(AnonCredsFamily.ANONCREDS);
    }

    PresentProofExchange at(Conversation<PresentProofRole, PresentProofState> next) {
        return new PresentProofExchange(next, proposal, request, presentation, problem);
    }

    PresentProofExchange with(ProposePresentation message) {
        return new PresentProofExchange(conversation, Optional.of(message), request, presentation, problem);
    }

    PresentProofExchange with(RequestPresentation message) {
        return new PresentProofExchange(conversation, proposal, Optional.of(message), presentation, problem);
    }

    PresentProofExchange with(PresentationMessage message) {
        return new PresentProofExchange(conversation, proposal, request, Optional.of(message), problem);
    }

    PresentProofExchange with(ProblemReport message) {
        return new PresentProofExchange(conversation, proposal, request, presentation, Optional.of(message));
    }
}
