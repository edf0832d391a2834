package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.WorkSettings;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.agent.queue.RetryPolicy;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.evidence.anchor.Anchor;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.client.LedgerWriter;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.registry.IndyAnchor;
import io.shuzheng.ledger.registry.IndyDidRegistrar;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.SecretBytes;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Agents over HTTP that find each other on a real ledger. Names are seeds: the same name has the same DID again. */
final class TestMarket implements AutoCloseable {

    private static final RetryPolicy QUICK = new RetryPolicy(Duration.ofMillis(10), Duration.ofMillis(200), 200);

    private final Path folder;
    private final HttpClient client = HttpTransport.client();
    private final EmbeddedLedger embedded;
    private final IndyPool pool;
    private final IndyLedger ledger;
    private final RequestIds ids = RequestIds.ofClock(Clock.systemUTC());
    private final List<Agent> agents = new ArrayList<>();

    TestMarket(Path folder) {
        this.folder = folder;
        embedded = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(folder.resolve("ledger")));
        pool = IndyPools.open(Genesis.read(embedded.genesisFile()));
        ledger = new IndyLedger(pool, Clock.systemUTC());
    }

    static Did did(String name) {
        return Did.ofIndyId(LedgerIdentity.fromSeed(seed(name)).did().value());
    }

    private static SecretBytes seed(String name) {
        return SecretBytes.copyOf(Digests.sha256(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** Anchors as the agent of this name; reads for everybody. */
    Anchor anchor(String name) {
        LedgerWriter writer = new LedgerWriter(pool, ids, LedgerIdentity.fromSeed(seed(name)));
        return IndyAnchor.of(new LedgerReader(pool, ids), writer);
    }

    /** A running agent whose public DID and endpoint are on the ledger. */
    Agent start(String name, AgentModule... modules) {
        AgentConfiguration configuration = AgentConfiguration.of(name, folder.resolve(name), TestWallet.KEY, 0)
                .withWork(WorkSettings.DEFAULT.retrying(QUICK, QUICK));
        Agent agent = Agent.open(configuration, ledger.environment(client, new SecureRandom()), List.of(modules));
        agent.start();
        agents.add(agent);
        agent.context().store().run(work -> agent.context().identities().adoptPublic(work, seed(name)));
        register(name);
        ledger.publishEndpoint(agent.context());
        return agent;
    }

    /** Puts the public DID of this name on the ledger, and no endpoint. */
    void register(String name) {
        LedgerIdentity identity = LedgerIdentity.fromSeed(seed(name));
        LedgerIdentity trustee = LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed());
        new IndyDidRegistrar(new LedgerReader(pool, ids), new LedgerWriter(pool, ids, trustee))
                .register(identity.did(), identity.verkey(), Optional.of(LedgerRole.ENDORSER));
    }

    @Override
    public void close() {
        agents.forEach(Agent::close);
        pool.close();
        embedded.close();
    }
}
