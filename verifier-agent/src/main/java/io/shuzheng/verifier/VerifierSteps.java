package io.shuzheng.verifier;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.verification.CheckResult;
import io.shuzheng.didcomm.message.Ack;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.AnonCredsFamily;
import io.shuzheng.didcomm.protocol.Transition;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofExchange;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofProtocol;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofState;
import io.shuzheng.didcomm.protocol.presentproof.PresentationMessage;
import io.shuzheng.didcomm.protocol.presentproof.ProposePresentation;
import io.shuzheng.didcomm.protocol.presentproof.RequestPresentation;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import java.util.Set;

/** Asks, takes what the peer answers, and has it judged. */
final class VerifierSteps implements MessageHandler {

    static final int LONGEST_CODE = 64;
    static final String MALFORMED = "MALFORMED_PRESENTATION";
    static final String PROPOSAL_DECLINED = "PROPOSAL_DECLINED";

    private final AgentContext context;
    private final VerifierExchanges exchanges;
    private final PresentationJudge judge;
    private final VerifierListener listener;
    private final PresentProofProtocol protocol;

    VerifierSteps(
            AgentContext context, VerifierExchanges exchanges, PresentationJudge judge, VerifierListener listener) {
        this.context = context;
        this.exchanges = exchanges;
        this.judge = judge;
        this.listener = listener;
        this.protocol = new PresentProofProtocol(context.ids());
    }

    /** The acks are the prover's. */
    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(
                ProposePresentation.TYPE, PresentationMessage.TYPE, PresentProofProtocol.PROBLEM, ProblemReport.TYPE);
    }

    @Override
    public Set<MessageType> sharedTypes() {
        return Set.of(PresentProofProtocol.PROBLEM, ProblemReport.TYPE);
    }

    @Override
    public boolean owns(InboundMessage inbound, WalletReader reader) {
        return existing(inbound, reader).isPresent();
    }

    @Override
    public MessageType problemReportType() {
        return PresentProofProtocol.PROBLEM;
    }

    String request(
            UnitOfWork work, Connection connection, PresentationRequest request, Optional<String> parentThreadId) {
        Transition<PresentProofExchange, RequestPresentation> asked =
                protocol.request(AnonCredsFamily.ANONCREDS, fresh(request).toJson(), parentThreadId);
        VerifierExchange exchange =
                new VerifierExchange(context.ids().next(), connection.id(), asked.exchange(), Optional.empty());
        save(work, exchange);
        context.messenger().send(work, connection, asked.message());
        return exchange.id();
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        Connection connection = inbound.requireConnection();
        Optional<VerifierExchange> known = existing(inbound, work);
        Transition<PresentProofExchange, TypedMessage> received = known.map(
                        exchange -> protocol.receive(exchange.proof(), inbound.message()))
                .orElseGet(() -> protocol.begin(inbound.message()));
        VerifierExchange exchange = known.map(before -> before.at(received.exchange()))
                .orElseGet(() -> new VerifierExchange(
                        context.ids().next(), connection.id(), received.exchange(), Optional.empty()));
        switch (exchange.state()) {
            case PRESENTATION_RECEIVED -> judge(work, connection, exchange);
            case PROPOSAL_RECEIVED -> answerProposal(work, connection, exchange);
            default -> end(work, connection, exchange, code(received.message()));
        }
    }

    /** Something came in place of the presentation; the report goes out by itself. */
    @Override
    public void refused(InboundMessage inbound, InvalidInputException reason, UnitOfWork work) {
        existing(inbound, work)
                .filter(exchange -> exchange.state() == PresentProofState.REQUEST_SENT)
                .ifPresent(exchange -> {
                    PresentProofExchange abandoned = protocol.refuse(
                                    exchange.proof(), MALFORMED, String.valueOf(reason.getMessage()))
                            .exchange();
                    end(work, inbound.requireConnection(), exchange.at(abandoned), MALFORMED);
                });
    }

    private void judge(UnitOfWork work, Connection connection, VerifierExchange exchange) {
        PresentationRequest request = exchange.request().orElseThrow();
        String text = Json.write(exchange.proof().presentationObject().orElseThrow());
        Judgement judgement = judge.judge(request, text);
        if (judgement.report().verified()) {
            Transition<PresentProofExchange, Ack> accepted = protocol.accept(exchange.proof());
            save(work, exchange.judged(accepted.exchange(), judgement));
            context.messenger().send(work, connection, accepted.message());
            listener.verified(
                    work,
                    connection,
                    new VerifiedPresentation(
                            exchange.id(),
                            request,
                            Presentation.parse(text),
                            judgement.report(),
                            exchange.parentThreadId()));
            return;
        }
        CheckResult failure = judgement.report().firstFailure().orElseThrow();
        Transition<PresentProofExchange, ProblemReport> refused =
                protocol.refuse(exchange.proof(), failure.reason().name(), failure.explanation());
        save(work, exchange.judged(refused.exchange(), judgement));
        context.messenger().send(work, connection, refused.message());
        listener.refused(work, connection, exchange.id(), exchange.parentThreadId(), judgement.report());
    }

    private void answerProposal(UnitOfWork work, Connection connection, VerifierExchange exchange) {
        PresentationRequest proposal =
                PresentationRequest.fromJson(exchange.proof().proposalObject().orElseThrow());
        Optional<PresentationRequest> request = listener.proposed(work, connection, exchange.id(), proposal);
        if (request.isPresent()) {
            Transition<PresentProofExchange, RequestPresentation> asked =
                    protocol.request(exchange.proof(), fresh(request.get()).toJson());
            save(work, exchange.at(asked.exchange()));
            context.messenger().send(work, connection, asked.message());
            return;
        }
        Transition<PresentProofExchange, ProblemReport> refused =
                protocol.refuse(exchange.proof(), PROPOSAL_DECLINED, "Nothing is asked for along this proposal.");
        context.messenger().send(work, connection, refused.message());
        if (exchange.proof().request().isPresent()) {
            end(work, connection, exchange.at(refused.exchange()), PROPOSAL_DECLINED);
        } else {
            save(work, exchange.at(refused.exchange()));
        }
    }

    private void end(UnitOfWork work, Connection connection, VerifierExchange exchange, String code) {
        save(work, exchange);
        listener.declined(work, connection, exchange.id(), exchange.parentThreadId(), code);
    }

    private void save(UnitOfWork work, VerifierExchange exchange) {
        exchanges.put(work, exchange);
        context.events()
                .publish(
                        work,
                        new AgentEvent(
                                "presentation",
                                Json.object()
                                        .put("exchange", exchange.id())
                                        .put("connection", exchange.connectionId())
                                        .put("state", exchange.state().name())));
    }

    private Optional<VerifierExchange> existing(InboundMessage inbound, WalletReader reader) {
        return inbound.connection()
                .flatMap(connection -> exchanges.ofThread(
                        reader, connection.id(), inbound.message().threadId()));
    }

    private PresentationRequest fresh(PresentationRequest request) {
        return new PresentationRequest(
                request.name(),
                request.version(),
                Nonce.random(context.random()),
                request.requestedAttributes(),
                request.requestedPredicates(),
                request.nonRevoked(),
                request.format());
    }

    private static String code(TypedMessage message) {
        String code = message instanceof ProblemReport report ? report.code().orElse("") : "";
        return code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE);
    }
}
