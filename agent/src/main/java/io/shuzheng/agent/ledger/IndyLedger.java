package io.shuzheng.agent.ledger;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.anoncreds.AnonCredsPublisher;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.client.LedgerWriter;
import io.shuzheng.ledger.registry.IndyAnonCredsRegistry;
import io.shuzheng.ledger.registry.IndyDidRegistrar;
import io.shuzheng.ledger.registry.IndyDidResolver;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.ledger.request.RequestSigner;
import io.shuzheng.primitives.InvalidInputException;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** An Indy ledger as agents use it. Agents of one process may share it. */
public final class IndyLedger {

    private final IndyPool pool;
    private final Clock clock;
    private final RequestIds requestIds;
    private final LedgerReader reader;
    private final IndyAnonCredsRegistry registry;

    /** The pool is closed by the caller. */
    public IndyLedger(IndyPool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
        this.requestIds = RequestIds.ofClock(clock);
        this.reader = new LedgerReader(pool, requestIds);
        this.registry = IndyAnonCredsRegistry.of(reader);
    }

    public LedgerReader reader() {
        return reader;
    }

    public IndyAnonCredsRegistry registry() {
        return registry;
    }

    /** The environment of an agent that reads this ledger, and reaches its peers by this client. */
    public AgentEnvironment environment(HttpClient client, SecureRandom random) {
        return AgentEnvironment.of(IndyDidResolver.of(reader), registry, client, clock, random);
    }

    /** Writes as this signer. */
    public LedgerWriter writer(RequestSigner signer) {
        return new LedgerWriter(pool, requestIds, signer);
    }

    /**
     * Writes as the agent's public DID.
     *
     * @throws InvalidInputException if it has none
     */
    public LedgerWriter writer(AgentContext agent) {
        OwnDid own = agent.store()
                .read(agent.identities()::findPublic)
                .orElseThrow(() -> new InvalidInputException("the agent has no public DID"));
        return writer(new WalletSigner(agent, own));
    }

    /**
     * Publishes as the agent's public DID.
     *
     * @throws InvalidInputException if it has none
     */
    public AnonCredsPublisher publisher(AgentContext agent) {
        return registry.publisher(writer(agent), clock);
    }

    /**
     * Says on the ledger where the agent is reached now, unless it says so already. The agent has been started, and its
     * public DID is on the ledger.
     *
     * @throws InvalidInputException if the agent has no public DID, or the ledger refuses
     */
    public void publishEndpoint(AgentContext agent) {
        new IndyDidRegistrar(reader, writer(agent))
                .publishEndpoint(agent.endpoint().get(), List.of());
    }
}
