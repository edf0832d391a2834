package io.shuzheng.issuer;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequestMetadata;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredential;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialProtocol;
import io.shuzheng.didcomm.protocol.issuecredential.OfferCredential;
import io.shuzheng.didcomm.protocol.revocationnotification.Revoke;
import io.shuzheng.didcomm.protocol.revocationnotification.RevokedCredential;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The holder's side of issuing, in memory, by the engine itself; it can be told to misbehave. */
final class TestHolder implements AgentModule, MessageHandler {

    /** What the holder does with an offer. */
    enum Answer {
        REQUEST,
        DECLINE,
        /** It takes the offer, keeps the credential, and says that it does not want it. */
        KEEP_AND_TURN_DOWN,
        /** It asks with a proof that is for another nonce. */
        REQUEST_FOR_OTHER_OFFER
    }

    final AnonCredsEngine engine;
    final LinkSecret linkSecret;
    final List<Credential> credentials = new CopyOnWriteArrayList<>();
    final List<RevokedCredential> revoked = new CopyOnWriteArrayList<>();
    final List<OfferCredential> offers = new CopyOnWriteArrayList<>();
    final List<String> problems = new CopyOnWriteArrayList<>();
    volatile Answer answer = Answer.REQUEST;

    private final Map<String, IssueCredentialExchange> exchanges = new ConcurrentHashMap<>();
    private final Map<String, CredentialRequestMetadata> metadata = new ConcurrentHashMap<>();
    private AgentContext context;
    IssueCredentialProtocol protocol;

    TestHolder(AnonCredsEngine engine) {
        this.engine = engine;
        this.linkSecret = engine.createLinkSecret();
    }

    @Override
    public void install(AgentContext installed, Installation installation) {
        context = installed;
        protocol = new IssueCredentialProtocol(installed.ids());
        installation.handle(this);
    }

    void begun(IssueCredentialExchange exchange) {
        exchanges.put(exchange.conversation().threadId(), exchange);
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(OfferCredential.TYPE, IssueCredential.TYPE, IssueCredentialProtocol.PROBLEM, Revoke.TYPE);
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        MessageType type = inbound.message().type();
        String thread = inbound.message().threadId();
        if (type.equals(Revoke.TYPE)) {
            Revoke revoke = Revoke.parse(inbound.message());
            work.afterCommit(() -> revoked.add(revoke.revoked().orElseThrow()));
            return;
        }
        if (type.equals(IssueCredentialProtocol.PROBLEM)) {
            ProblemReport report = ProblemReport.parse(inbound.message());
            work.afterCommit(() -> problems.add(report.code().orElse("")));
            return;
        }
        IssueCredentialExchange exchange = exchanges.containsKey(thread)
                ? protocol.receive(exchanges.get(thread), inbound.message()).exchange()
                : protocol.begin(inbound.message()).exchange();
        var sent = type.equals(OfferCredential.TYPE) ? offered(work, exchange, thread) : issued(work, exchange, thread);
        work.afterCommit(() -> exchanges.put(thread, sent.exchange()));
        context.messenger().send(work, inbound.requireConnection(), (TypedMessage) sent.message());
    }

    private io.shuzheng.didcomm.protocol.Transition<IssueCredentialExchange, ?> offered(
            UnitOfWork work, IssueCredentialExchange exchange, String thread) {
        work.afterCommit(() -> offers.add(exchange.offer().orElseThrow()));
        if (answer == Answer.DECLINE) {
            return protocol.abandon(exchange, "not-wanted", "no, thanks");
        }
        CredentialOffer offer = CredentialOffer.fromJson(exchange.offerObject().orElseThrow());
        CredentialOffer answered = answer == Answer.REQUEST_FOR_OTHER_OFFER
                ? engine.createOffer(offer.schemaId(), offer.credentialDefinitionId(), offer.keyCorrectnessProof())
                : offer;
        NewCredentialRequest request = engine.createRequest(
                answered,
                definition(offer.credentialDefinitionId()),
                linkSecret,
                "main",
                new ProverContext.Entropy("e"));
        work.afterCommit(() -> metadata.put(thread, request.metadata()));
        return protocol.request(exchange, request.request().toJson());
    }

    private io.shuzheng.didcomm.protocol.Transition<IssueCredentialExchange, ?> issued(
            UnitOfWork work, IssueCredentialExchange exchange, String thread) {
        Credential credential = Credential.fromJson(exchange.credentialObject().orElseThrow());
        Credential processed = engine.process(
                credential,
                metadata.get(thread),
                linkSecret,
                definition(credential.credentialDefinitionId()),
                credential
                        .revocation()
                        .map(part -> context.registry().revocationRegistryDefinition(part.registryId())));
        work.afterCommit(() -> credentials.add(processed));
        return answer == Answer.KEEP_AND_TURN_DOWN
                ? protocol.abandon(exchange, "not-wanted", "no, thanks")
                : protocol.acknowledge(exchange);
    }

    private CredentialDefinition definition(String id) {
        return context.registry().credentialDefinition(id);
    }
}
