package io.shuzheng.voucher.party;

import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.WorkSettings;
import io.shuzheng.agent.handler.ProblemReportHandler;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.agent.queue.RetryPolicy;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.bureau.Bureau;
import io.shuzheng.voucher.market.MarketDirectoryReader;
import io.shuzheng.voucher.market.MarketEntry;
import io.shuzheng.voucher.market.MarketFounding;
import io.shuzheng.voucher.market.MarketRole;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A market with its bureau founded and its definitions published: an embedded ledger, and agents over HTTP whose wallets are
 * in one folder. It takes seconds to found: share it.
 */
public final class TestFoundedMarket implements AutoCloseable {

    /** How long anything may take on a machine that does a lot else. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final RetryPolicy QUICK = new RetryPolicy(Duration.ofMillis(20), Duration.ofMillis(200), 200);

    private final Path folder;
    private final HttpClient http = HttpTransport.client();
    private final SecureRandom random = new SecureRandom();
    private final EmbeddedLedger embedded;
    private final IndyPool pool;
    private final Map<String, Agent> agents = new ConcurrentHashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();
    public final List<String> progress = new ArrayList<>();
    public final AnonCredsEngine engine = AnonCredsEngines.javaEngine();
    public final IndyLedger ledger;
    public final Did bureauDid;
    private Bureau bureau;

    public TestFoundedMarket(Path folder) {
        this.folder = folder;
        embedded = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(folder.resolve("ledger")));
        pool = IndyPools.open(Genesis.read(embedded.genesisFile()));
        ledger = new IndyLedger(pool, Clock.systemUTC());
        bureau = newBureau();
        Agent agent = start("bureau", bureau.modules());
        bureauDid = new MarketFounding(ledger)
                .found(LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed()), agent.context());
        bureau.prepare(agent.context(), what -> progress.add(what));
    }

    private Bureau newBureau() {
        return new Bureau(ledger, engine, folder.resolve("bureau-files"), random);
    }

    public Bureau bureau() {
        return bureau;
    }

    public Agent bureauAgent() {
        return agent("bureau");
    }

    /** Closes the bureau's agent and opens its wallet again, at the same endpoint. */
    public void restartBureau() {
        stop("bureau");
        startBureau();
    }

    /** Opens the bureau's wallet again after it was stopped. */
    public void startBureau() {
        bureau = newBureau();
        start("bureau", bureau.modules());
    }

    public void stop(String name) {
        agent(name).close();
        agents.remove(name);
    }

    public Agent agent(String name) {
        return agents.get(name);
    }

    /** What an actor of this name works with. */
    public ActorTools tools(String name) {
        return new ActorTools(ledger, engine, folder.resolve(name + "-files"), bureauDid);
    }

    public MarketDirectoryReader directory() {
        return new MarketDirectoryReader(ledger.reader(), bureauDid);
    }

    /** Starts an agent whose wallet is in the folder; the same name again opens the same wallet at the same endpoint. */
    public Agent start(String name, List<AgentModule> modules) {
        AgentConfiguration configuration = AgentConfiguration.of(
                        name,
                        folder.resolve(name + ".db"),
                        WalletKey.raw(SecretBytes.copyOf(new byte[32])),
                        ports.getOrDefault(name, 0))
                .withWork(WorkSettings.DEFAULT.retrying(QUICK, QUICK));
        Agent agent = Agent.open(configuration, ledger.environment(http, random), modules);
        agent.start();
        ports.put(name, agent.endpoint().getPort());
        agents.put(name, agent);
        return agent;
    }

    /** Starts an agent, and has it enrolled under a role. */
    public Agent join(String name, MarketRole role, List<AgentModule> modules) {
        MarketEntry entry = new MarketEntry(ledger, bureauDid);
        List<AgentModule> all = new ArrayList<>(modules);
        all.add(entry);
        return enrol(start(name, all), entry, role);
    }

    /** Has a started agent enrolled under a role. */
    public Agent enrol(Agent agent, MarketEntry entry, MarketRole role) {
        MarketFounding.publicDid(agent.context());
        String token =
                bureauAgent().context().store().execute(work -> bureau.tokens().create(work, role));
        List<String> joined = new ArrayList<>();
        try (AutoCloseable listening = agent.context().events().listen(event -> {
            if (event.topic().equals(MarketEntry.JOINED)) {
                joined.add(event.topic());
            }
        })) {
            agent.context().store().run(work -> entry.apply(agent.context(), work, role, token));
            await().atMost(PATIENCE).until(() -> !joined.isEmpty());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return agent;
    }

    /** The problem reports that an agent gets from now on and that none of its modules owns: thread, code and explanation. */
    public static List<String> reportsTo(Agent agent) {
        List<String> reports = new CopyOnWriteArrayList<>();
        agent.context().events().listen(event -> {
            if (event.topic().equals(ProblemReportHandler.RECEIVED)) {
                reports.add(event.text("thread") + " " + event.text("code") + " " + event.text("explanation"));
            }
        });
        return reports;
    }

    @Override
    public void close() {
        agents.values().forEach(Agent::close);
        pool.close();
        embedded.close();
    }
}
