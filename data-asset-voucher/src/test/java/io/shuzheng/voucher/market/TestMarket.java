package io.shuzheng.voucher.market;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.WorkSettings;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.agent.queue.RetryPolicy;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.primitives.SecretBytes;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A market for tests: an embedded ledger, a bureau that enrols, and whoever joins; all on real sockets and files. */
public final class TestMarket implements AutoCloseable {

    private static final RetryPolicy QUICK = new RetryPolicy(Duration.ofMillis(20), Duration.ofMillis(200), 100);

    private final Path folder;
    private final EmbeddedLedger embedded;
    private final IndyPool pool;
    private final HttpClient http = HttpTransport.client();
    private final List<Agent> agents = new ArrayList<>();
    public final IndyLedger ledger;
    public final EnrolmentTokens tokens = new EnrolmentTokens(new SecureRandom());
    public final Agent bureau;
    public final Did bureauDid;

    public TestMarket(Path folder, AgentModule... bureauModules) {
        this.folder = folder;
        embedded = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(folder.resolve("ledger")));
        pool = IndyPools.open(Genesis.read(embedded.genesisFile()));
        ledger = new IndyLedger(pool, Clock.systemUTC());
        MarketFounding founding = new MarketFounding(ledger);
        Agent[] self = new Agent[1];
        List<AgentModule> modules = new ArrayList<>(List.of(bureauModules));
        modules.add(new EnrolmentOffice(() -> founding.registrar(self[0].context()), tokens));
        bureau = start("bureau", modules);
        self[0] = bureau;
        bureauDid = founding.found(
                LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed()), bureau.context());
    }

    /** Starts an agent whose wallet is in the folder. */
    public Agent start(String name, List<AgentModule> modules) {
        AgentConfiguration configuration = AgentConfiguration.of(
                        name, folder.resolve(name + ".db"), WalletKey.raw(SecretBytes.copyOf(new byte[32])), 0)
                .withWork(WorkSettings.DEFAULT.retrying(QUICK, QUICK));
        AgentEnvironment environment = ledger.environment(http, new SecureRandom());
        Agent agent = Agent.open(configuration, environment, modules);
        agent.start();
        agents.add(agent);
        return agent;
    }

    public String token(MarketRole role) {
        return bureau.context().store().execute(work -> tokens.create(work, role));
    }

    public MarketDirectoryReader directory() {
        return new MarketDirectoryReader(ledger.reader(), bureauDid);
    }

    @Override
    public void close() {
        agents.forEach(Agent::close);
        pool.close();
        embedded.close();
    }
}
