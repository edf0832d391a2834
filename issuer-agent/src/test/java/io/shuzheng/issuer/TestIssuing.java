package io.shuzheng.issuer;

import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.WorkSettings;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.ConnectionState;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.agent.queue.RetryPolicy;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.client.LedgerWriter;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.primitives.SecretBytes;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** An issuer and a holder, on a ledger; all of it real and on this machine. */
final class TestIssuing implements AutoCloseable {

    static final HttpClient CLIENT = HttpTransport.client();
    private static final RetryPolicy QUICK = new RetryPolicy(Duration.ofMillis(10), Duration.ofMillis(200), 200);

    private final Path folder;
    private final EmbeddedLedger embedded;
    private final IndyPool pool;
    final IndyLedger ledger;
    final LosingPublisher publisher;
    final AnonCredsEngine engine = AnonCredsEngines.javaEngine();
    final TestHolder holder = new TestHolder(engine);
    final RecordedEvents events = new RecordedEvents(() -> this.issuer, () -> this.definitionId);
    Issuer issuer;
    Agent issuerAgent;
    final Agent holderAgent;
    Connection toHolder;
    Connection toIssuer;
    volatile String definitionId = "";

    TestIssuing(Path folder) {
        this.folder = folder;
        embedded = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(folder.resolve("ledger")));
        pool = IndyPools.open(Genesis.read(embedded.genesisFile()));
        ledger = new IndyLedger(pool, Clock.systemUTC());
        LedgerIdentity trustee = LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed());
        publisher = new LosingPublisher(ledger.registry()
                .publisher(new LedgerWriter(pool, RequestIds.ofClock(Clock.systemUTC()), trustee), Clock.systemUTC()));
        startIssuer();
        holderAgent = start("holder", holder);
    }

    /** Connects the two; the issuer moves no more. */
    void connect() {
        Invitation invitation = issuerAgent
                .context()
                .store()
                .execute(work -> issuerAgent.context().connecting().invite(work, false));
        holderAgent
                .context()
                .store()
                .run(work -> holderAgent.context().connecting().accept(work, invitation));
        toHolder = active(issuerAgent);
        toIssuer = active(holderAgent);
    }

    private static Connection active(Agent agent) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> agent.context().store().read(agent.context().connections()::all),
                        all -> all.size() == 1 && all.get(0).state() == ConnectionState.ACTIVE)
                .get(0);
    }

    private void startIssuer() {
        issuer = new Issuer(engine, publisher, folder.resolve("tails"), events);
        issuerAgent = start("issuer", issuer);
    }

    void restartIssuer() {
        issuerAgent.close();
        startIssuer();
    }

    private Agent start(String name, AgentModule module) {
        Agent agent = Agent.open(
                AgentConfiguration.of(
                                name, folder.resolve(name + ".db"), WalletKey.raw(SecretBytes.copyOf(new byte[32])), 0)
                        .withWork(WorkSettings.DEFAULT.retrying(QUICK, QUICK)),
                ledger.environment(CLIENT, new SecureRandom()),
                List.of(module));
        agent.start();
        return agent;
    }

    Schema schema(String name) {
        return new Schema(name, "1.0", List.of("owner", "total"), publisher.issuerId());
    }

    @Override
    public void close() {
        holderAgent.close();
        issuerAgent.close();
        pool.close();
        embedded.close();
    }
}
