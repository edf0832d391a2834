package io.shuzheng.holder;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.verification.PresentationVerifier;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.protocol.AnonCredsFamily;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofExchange;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofProtocol;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofState;
import io.shuzheng.didcomm.protocol.presentproof.PresentationMessage;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The verifier's side on the wire, with the real rules; its exchanges are in memory. */
final class TestVerifier implements AgentModule, MessageHandler {

    /** {@code verified}, the first failure, or the code of the holder's report; by thread. */
    final Map<String, String> outcomes = new ConcurrentHashMap<>();

    final Map<String, Presentation> presentations = new ConcurrentHashMap<>();
    private final Map<String, PresentProofExchange> exchanges = new ConcurrentHashMap<>();
    private final PresentationVerifier verifier;
    private AgentContext context;
    private PresentProofProtocol protocol;

    TestVerifier(AnonCredsEngine engine, AnonCredsRegistry registry) {
        this.verifier = new PresentationVerifier(engine, registry, Clock.systemUTC());
    }

    @Override
    public void install(AgentContext installed, Installation installation) {
        this.context = installed;
        this.protocol = new PresentProofProtocol(installed.ids());
        installation.handle(this);
    }

    static PresentationRequest request(
            Map<String, RequestedAttribute> attributes, Map<String, RequestedPredicate> predicates) {
        return new PresentationRequest(
                "papers",
                "1.0",
                Nonce.random(new SecureRandom()),
                attributes,
                predicates,
                Optional.of(NonRevokedInterval.until(Clock.systemUTC().instant().getEpochSecond())),
                PresentationRequest.Format.V2);
    }

    /** Sends the request and returns its thread. */
    String ask(Connection connection, PresentationRequest request) {
        return askRaw(connection, request.toJson());
    }

    String askRaw(Connection connection, JsonNode request) {
        return context.store().execute(work -> {
            var step = protocol.request(AnonCredsFamily.ANONCREDS, request, Optional.of("parent"));
            exchanges.put(step.exchange().threadId(), step.exchange());
            context.messenger().send(work, connection, step.message());
            return step.exchange().threadId();
        });
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(PresentationMessage.TYPE, PresentProofProtocol.PROBLEM);
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        String thread = inbound.message().threadId();
        PresentProofExchange exchange =
                protocol.receive(exchanges.get(thread), inbound.message()).exchange();
        if (exchange.state() == PresentProofState.ABANDONED) {
            outcomes.put(thread, exchange.problem().flatMap(ProblemReport::code).orElse(""));
            return;
        }
        Presentation presentation =
                Presentation.fromJson(exchange.presentationObject().orElseThrow());
        PresentationRequest request =
                PresentationRequest.fromJson(exchange.requestObject().orElseThrow());
        presentations.put(thread, presentation);
        var report = verifier.verify(request, presentation);
        context.messenger()
                .send(
                        work,
                        inbound.requireConnection(),
                        protocol.accept(exchange).message());
        outcomes.put(
                thread, report.verified() ? "verified" : report.firstFailure().toString());
    }
}
