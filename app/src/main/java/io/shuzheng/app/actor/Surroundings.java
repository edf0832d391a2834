package io.shuzheng.app.actor;

import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.app.engine.EngineChoice;
import io.shuzheng.app.ledger.LedgerClientChoice;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** What the actors of one process share, which is nothing of any of them: a way to the ledger, and libraries. */
public final class Surroundings implements AutoCloseable {

    private static final int ANSWER_SECONDS = 5;

    private final Path genesis;
    private final ListeningNodes nodes;
    private final IndyPool pool;
    private final IndyLedger ledger;
    private final AnonCredsEngine engine;
    private final HttpClient http;
    private final SecureRandom random;

    private Surroundings(
            Path genesis, ListeningNodes nodes, IndyPool pool, AnonCredsEngine engine, SecureRandom random) {
        this.genesis = genesis;
        this.nodes = nodes;
        this.pool = pool;
        this.ledger = new IndyLedger(pool, Clock.systemUTC());
        this.engine = engine;
        this.http = HttpTransport.client();
        this.random = random;
    }

    /**
     * Those of the ledger with this genesis.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if the genesis is damaged
     */
    public static Surroundings of(Path genesis, SecureRandom random) {
        Genesis network = Genesis.read(genesis);
        IndyPool pool = LedgerClientChoice.pool(network);
        try {
            return new Surroundings(genesis, new ListeningNodes(network.nodes()), pool, EngineChoice.engine(), random);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** The ledger's genesis file. */
    public Path genesis() {
        return genesis;
    }

    /** Whether the ledger answers now. */
    public boolean ledgerAnswers() {
        return nodes.exist() && poolAnswers();
    }

    private boolean poolAnswers() {
        try {
            pool.refresh().orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS).join();
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }

    public IndyLedger ledger() {
        return ledger;
    }

    public AnonCredsEngine engine() {
        return engine;
    }

    public SecureRandom random() {
        return random;
    }

    AgentEnvironment environment() {
        return ledger.environment(http, random);
    }

    @Override
    public void close() {
        pool.close();
    }
}
