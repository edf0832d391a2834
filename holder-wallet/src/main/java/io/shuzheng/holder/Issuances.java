package io.shuzheng.holder;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequestMetadata;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.protocol.AnonCredsFamily;
import io.shuzheng.didcomm.protocol.Transition;
import io.shuzheng.didcomm.protocol.issuecredential.CredentialPreview;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialProtocol;
import io.shuzheng.didcomm.protocol.issuecredential.ProposeCredential;
import io.shuzheng.didcomm.protocol.issuecredential.RequestCredential;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** The holder's steps of an issuance. */
final class Issuances {

    static final String STORED = "credential.stored";

    private static final int ENTROPY_BYTES = 16;

    /** What unblinds a credential, from its request until it comes. */
    private static final RecordType<CredentialRequestMetadata> METADATA = RecordType.of(
            "credential-request-metadata", CredentialRequestMetadata::toJson, CredentialRequestMetadata::fromJson);

    private final AgentContext context;
    private final AnonCredsEngine engine;
    private final HolderListener listener;
    private final IssueCredentialProtocol protocol;
    private final LinkSecrets linkSecrets;
    final Exchanges<IssueCredentialExchange> exchanges;

    Issuances(AgentContext context, AnonCredsEngine engine, HolderListener listener, LinkSecrets linkSecrets) {
        this.context = context;
        this.engine = engine;
        this.listener = listener;
        this.protocol = new IssueCredentialProtocol(context.ids());
        this.linkSecrets = linkSecrets;
        this.exchanges = new Exchanges<>("held-issuance", protocol, context.ids());
    }

    String propose(
            UnitOfWork work, Connection connection, Map<String, String> rawValues, Optional<String> parentThreadId) {
        Transition<IssueCredentialExchange, ProposeCredential> step = protocol.propose(
                AnonCredsFamily.ANONCREDS, Optional.of(CredentialPreview.of(rawValues)), Json.object(), parentThreadId);
        context.messenger().send(work, connection, step.message());
        return exchanges.put(work, exchanges.begun(connection, step.exchange())).id();
    }

    void request(UnitOfWork work, HeldExchange<IssueCredentialExchange> held) {
        CredentialOffer offer = offer(held.exchange());
        CredentialDefinition definition = context.registry().credentialDefinition(offer.credentialDefinitionId());
        NewCredentialRequest created =
                engine.createRequest(offer, definition, linkSecrets.get(work), LinkSecrets.NAME, entropy());
        Transition<IssueCredentialExchange, RequestCredential> step =
                protocol.request(held.exchange(), created.request().toJson());
        work.put(METADATA, held.id(), created.metadata());
        exchanges.put(work, held.at(step.exchange()));
        context.messenger().send(work, held.connectionId(), step.message());
    }

    /** Checks the credential that came, keeps it and acknowledges it. */
    void store(UnitOfWork work, Connection connection, HeldExchange<IssueCredentialExchange> held) {
        Credential credential = process(work, held);
        StoredCredential stored = new StoredCredential(
                context.ids().next(),
                connection.id(),
                credential,
                context.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                false);
        var step = protocol.acknowledge(held.exchange());
        work.put(StoredCredential.TYPE, stored.id(), stored);
        work.delete(METADATA, held.id());
        exchanges.put(work, held.at(step.exchange()));
        context.messenger().send(work, connection, step.message());
        context.events()
                .publish(
                        work,
                        new AgentEvent(
                                STORED,
                                Json.object().put("credential", stored.id()).put("exchange", held.id())));
        listener.credentialStored(work, connection, stored, held.parentThreadId());
    }

    private Credential process(UnitOfWork work, HeldExchange<IssueCredentialExchange> held) {
        Credential credential =
                Credential.fromJson(held.exchange().credentialObject().orElseThrow());
        requireAsOffered(held.exchange(), credential);
        CredentialRequestMetadata metadata = work.find(METADATA, held.id()).orElseThrow();
        return engine.process(
                credential,
                metadata,
                linkSecrets.get(work),
                context.registry().credentialDefinition(credential.credentialDefinitionId()),
                credential
                        .revocation()
                        .map(part -> context.registry().revocationRegistryDefinition(part.registryId())));
    }

    /** A holder agreed to the values of the preview, and to no others. */
    private static void requireAsOffered(IssueCredentialExchange exchange, Credential credential) {
        CredentialOffer offer = offer(exchange);
        if (!offer.credentialDefinitionId().equals(credential.credentialDefinitionId())
                || !offer.schemaId().equals(credential.schemaId())) {
            throw new InvalidInputException("the credential is of another definition than the offer");
        }
        Optional<CredentialPreview> preview = exchange.offer().flatMap(message -> message.preview());
        if (preview.isPresent() && !preview.get().values().equals(RawValues.of(credential))) {
            throw new InvalidInputException("the credential has other values than the offer");
        }
    }

    /** Gives up, and tells the issuer. */
    void decline(UnitOfWork work, HeldExchange<IssueCredentialExchange> held, String code, String explanation) {
        Transition<IssueCredentialExchange, ProblemReport> step = protocol.abandon(held.exchange(), code, explanation);
        context.messenger().send(work, held.connectionId(), step.message());
        abandoned(work, held.at(step.exchange()), code);
    }

    /** Gives up; what refused the issuer's message has it told. */
    void abandonSilently(UnitOfWork work, HeldExchange<IssueCredentialExchange> held, String code) {
        abandoned(work, held.at(protocol.abandon(held.exchange(), code, "").exchange()), code);
    }

    /** Keeps that an issuance has ended without a credential. */
    void abandoned(UnitOfWork work, HeldExchange<IssueCredentialExchange> held, String code) {
        work.delete(METADATA, held.id());
        exchanges.put(work, held);
        Connection connection = context.connections().require(work, held.connectionId());
        listener.issuanceAbandoned(work, connection, held.id(), held.parentThreadId(), code);
    }

    static CredentialOffer offer(IssueCredentialExchange exchange) {
        return exchange.offerObject()
                .map(CredentialOffer::fromJson)
                .orElseThrow(() -> new InvalidInputException("nothing was offered in this exchange"));
    }

    private ProverContext entropy() {
        byte[] bytes = new byte[ENTROPY_BYTES];
        context.random().nextBytes(bytes);
        return new ProverContext.Entropy(Base64Url.encode(bytes));
    }
}
