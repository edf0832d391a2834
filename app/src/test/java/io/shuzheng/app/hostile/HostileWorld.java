package io.shuzheng.app.hostile;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.verification.VerificationPolicy;
import io.shuzheng.holder.HolderListener;
import io.shuzheng.holder.HolderWallet;
import io.shuzheng.issuer.Issuer;
import io.shuzheng.issuer.IssuerListener;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.verifier.Verifier;
import io.shuzheng.verifier.VerifierListener;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An agent that issues, holds and verifies at once, on a ledger, and a peer that means it no good. */
final class HostileWorld implements AutoCloseable {

    /** What came in and what goes out: of course messages leave traces there. */
    static final String QUEUES = "queue_item";

    private final SecureRandom random = new SecureRandom();
    private final Path folder;
    private final EmbeddedLedger embedded;
    private final IndyPool pool;
    private final Agent victim;
    private final HostilePeer peer;

    HostileWorld(Path folder) {
        this.folder = folder;
        this.embedded = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(folder.resolve("ledger")));
        this.pool = IndyPools.open(Genesis.read(embedded.genesisFile()));
        IndyLedger ledger = new IndyLedger(pool, Clock.systemUTC());
        AgentEnvironment environment = ledger.environment(HttpTransport.client(), random);
        AnonCredsEngine engine = AnonCredsEngines.javaEngine();
        this.victim = Agent.open(
                configuration("victim"),
                environment,
                List.of(
                        new Issuer(engine, ledger::publisher, folder.resolve("tails"), new IssuerListener() {}),
                        new HolderWallet(engine, folder.resolve("cache"), new HolderListener() {}),
                        new Verifier(engine, VerificationPolicy.credentialsOnly(), new VerifierListener() {})));
        victim.start();
        this.peer = new HostilePeer(configuration("peer"), environment, victim);
    }

    private AgentConfiguration configuration(String name) {
        return AgentConfiguration.of(
                name, folder.resolve(name + ".db"), WalletKey.raw(SecretBytes.random(32, random)), 0);
    }

    Agent victim() {
        return victim;
    }

    HostilePeer peer() {
        return peer;
    }

    /** All that the victim keeps, but its queues. */
    Map<String, Set<String>> records() throws SQLException {
        return WalletContent.of(folder.resolve("victim.db"), QUEUES);
    }

    /** All that the victim keeps. */
    Map<String, Set<String>> everything() throws SQLException {
        return WalletContent.of(folder.resolve("victim.db"));
    }

    @Override
    public void close() {
        peer.close();
        victim.close();
        pool.close();
        embedded.close();
    }
}
