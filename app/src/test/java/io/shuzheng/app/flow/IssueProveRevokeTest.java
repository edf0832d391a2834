package io.shuzheng.app.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.ConnectionState;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.anoncreds.AnonCredsPublisher;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.verification.VerificationPolicy;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.holder.HolderListener;
import io.shuzheng.holder.HolderWallet;
import io.shuzheng.holder.PresentationDecision;
import io.shuzheng.holder.StoredCredential;
import io.shuzheng.issuer.Issuer;
import io.shuzheng.issuer.IssuerListener;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.client.LedgerWriter;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.verifier.VerifiedPresentation;
import io.shuzheng.verifier.Verifier;
import io.shuzheng.verifier.VerifierListener;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a credential, between three agents that share nothing but a ledger. */
class IssueProveRevokeTest {

    private static final AnonCredsEngine ENGINE = AnonCredsEngines.javaEngine();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final HttpClient client = HttpTransport.client();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<Agent> agents = new ArrayList<>();
    private EmbeddedLedger embedded;
    private IndyPool pool;
    private IndyLedger ledger;

    @BeforeEach
    void start() {
        embedded = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(folder.resolve("ledger")));
        pool = IndyPools.open(Genesis.read(embedded.genesisFile()));
        ledger = new IndyLedger(pool, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        agents.forEach(Agent::close);
        pool.close();
        embedded.close();
    }

    @Test
    void whenCredentialIsRevokedThenWhatWasProvedBeforeIsProvedNoMore() throws Exception {
        AnonCredsPublisher publisher = publisher();
        Issuer issuer = new Issuer(ENGINE, publisher, tails("issuer"), new IssuerNotes());
        HolderWallet wallet = new HolderWallet(ENGINE, tails("holder"), new HolderNotes());
        Verifier verifier = new Verifier(ENGINE, VerificationPolicy.credentialsOnly(), new VerifierNotes());
        Agent issuing = agent("issuer", issuer);
        Agent holding = agent("holder", wallet);
        Agent verifying = agent("verifier", verifier);
        Connection toHolder = connect(issuing, holding);
        Connection toProver = connect(verifying, holding);
        Schema schema = new Schema("enterprise", "1.0", List.of("name", "capital"), publisher.issuerId());
        String definitionId = issuer.publish(schema, "t", true, 8);

        String issuance = issuing.context()
                .store()
                .execute(work -> issuer.offer(
                        work, toHolder, definitionId, Map.of("name", "上海某某", "capital", "5000"), Optional.empty()));
        awaitTold("holder has it", "issued");

        ask(verifying, verifier, toProver, 1000);
        awaitTold("verified 上海某某");

        issuing.context().store().run(work -> issuer.revoke(work, issuance));
        awaitTold("revoked");

        ask(verifying, verifier, toProver, 1000);
        awaitTold("declined REVOKED");
        assertThat(told).filteredOn(each -> each.startsWith("verified")).hasSize(1);
    }

    private void ask(Agent agent, Verifier verifier, Connection connection, int threshold) {
        PresentationRequest request = new PresentationRequest(
                "capital",
                "1.0",
                new Nonce(BigInteger.ZERO),
                Map.of("who", RequestedAttribute.of("name")),
                Map.of("rich", RequestedPredicate.of("capital", PredicateType.GE, threshold)),
                Optional.of(new NonRevokedInterval(OptionalLong.empty(), OptionalLong.empty())),
                PresentationRequest.Format.V1);
        agent.context().store().run(work -> verifier.request(work, connection, request, Optional.empty()));
    }

    private void awaitTold(String... words) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told).contains(words));
    }

    private AnonCredsPublisher publisher() {
        LedgerIdentity trustee = LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed());
        LedgerWriter writer = new LedgerWriter(pool, RequestIds.ofClock(Clock.systemUTC()), trustee);
        return ledger.registry().publisher(writer, Clock.systemUTC());
    }

    private Path tails(String name) throws Exception {
        return Files.createDirectory(folder.resolve(name + "-tails"));
    }

    private Agent agent(String name, AgentModule module) {
        Agent agent = Agent.open(
                AgentConfiguration.of(
                        name, folder.resolve(name + ".db"), WalletKey.raw(SecretBytes.random(32, random)), 0),
                ledger.environment(client, random),
                List.of(module));
        agents.add(agent);
        agent.start();
        return agent;
    }

    private static Connection connect(Agent invited, Agent inviter) {
        Invitation invitation = inviter.context()
                .store()
                .execute(work -> inviter.context().connecting().invite(work, false));
        String id = invited.context()
                .store()
                .execute(work -> invited.context().connecting().accept(work, invitation));
        return await().atMost(PATIENCE)
                .until(
                        () -> invited.context()
                                .store()
                                .read(reader -> invited.context().connections().find(reader, id)),
                        found -> found.filter(connection -> connection.state() == ConnectionState.ACTIVE)
                                .isPresent())
                .orElseThrow();
    }

    private final class IssuerNotes implements IssuerListener {

        @Override
        public void issued(UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId) {
            work.afterCommit(() -> told.add("issued"));
        }

        @Override
        public void revoked(UnitOfWork work, String exchangeId) {
            work.afterCommit(() -> told.add("revoked"));
        }
    }

    private final class HolderNotes implements HolderListener {

        @Override
        public void credentialStored(
                UnitOfWork work, Connection connection, StoredCredential credential, Optional<String> parentThreadId) {
            work.afterCommit(() -> told.add("holder has it"));
        }

        @Override
        public PresentationDecision presentationRequested(
                UnitOfWork work,
                Connection connection,
                String exchangeId,
                PresentationRequest request,
                Optional<String> parentThreadId) {
            return PresentationDecision.PRESENT;
        }
    }

    private final class VerifierNotes implements VerifierListener {

        @Override
        public void verified(UnitOfWork work, Connection connection, VerifiedPresentation presentation) {
            String name = presentation
                    .presentation()
                    .requestedProof()
                    .revealed()
                    .get("who")
                    .value()
                    .raw();
            work.afterCommit(() -> told.add("verified " + name));
        }

        @Override
        public void declined(
                UnitOfWork work,
                Connection connection,
                String exchangeId,
                Optional<String> parentThreadId,
                String code) {
            work.afterCommit(() -> told.add("declined " + code));
        }
    }
}
