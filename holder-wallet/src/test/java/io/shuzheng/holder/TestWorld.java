package io.shuzheng.holder;

import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.ConnectionState;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.didcomm.did.DidResolutionException;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.primitives.SecretBytes;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issuer, holder and verifier as agents of their own that talk over HTTP. */
final class TestWorld implements AutoCloseable {

    static final WalletKey KEY = WalletKey.raw(SecretBytes.copyOf(new byte[32]));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final AnonCredsEngine engine = AnonCredsEngines.javaEngine();
    final TestRegistry registry = new TestRegistry();
    final TestIssuer issuer;
    final TestVerifier verifier = new TestVerifier(engine, registry);
    final TestOwner owner = new TestOwner();
    final Path folder;
    final Agent issuerAgent;
    final Agent verifierAgent;
    final Connection issuerToHolder;
    final Connection verifierToHolder;
    HolderWallet wallet;
    Agent holderAgent;
    private final List<Agent> agents = new ArrayList<>();

    TestWorld(Path folder) {
        this.folder = folder;
        issuer = new TestIssuer(engine, registry, folder);
        issuerAgent = start("issuer", issuer);
        issuer.publish(issuer.tailsPath());
        verifierAgent = start("verifier", verifier);
        wallet = new HolderWallet(engine, folder.resolve("tails"), owner);
        holderAgent = start("holder", wallet);
        issuerToHolder = connect(issuerAgent, holderAgent);
        verifierToHolder = connect(verifierAgent, holderAgent);
    }

    /** Another verifier that the holder knows as somebody else. */
    Connection reconnectVerifier() {
        return connect(verifierAgent, holderAgent);
    }

    void restartHolder() {
        holderAgent.close();
        wallet = new HolderWallet(engine, folder.resolve("tails"), owner);
        holderAgent = start("holder", portOf(holderAgent), wallet);
    }

    private static int portOf(Agent agent) {
        return agent.endpoint().getPort();
    }

    private Agent start(String name, AgentModule... modules) {
        return start(name, 0, modules);
    }

    private Agent start(String name, int port, AgentModule... modules) {
        AgentEnvironment environment = new AgentEnvironment(
                did -> {
                    throw DidResolutionException.notFound(did);
                },
                registry,
                new HttpTransport(HttpTransport.client(), Duration.ofSeconds(10)),
                Clock.systemUTC(),
                new SecureRandom());
        Agent agent = Agent.open(
                AgentConfiguration.of(name, folder.resolve(name + ".db"), KEY, port), environment, List.of(modules));
        agent.start();
        agents.add(agent);
        return agent;
    }

    private static Connection connect(Agent from, Agent to) {
        Invitation invitation =
                to.context().store().execute(work -> to.context().connecting().invite(work, false));
        String id = from.context()
                .store()
                .execute(work -> from.context().connecting().accept(work, invitation));
        await().atMost(PATIENCE)
                .until(() -> find(from, id)
                        .filter(connection -> connection.state() == ConnectionState.ACTIVE)
                        .isPresent());
        return find(from, id).orElseThrow();
    }

    private static Optional<Connection> find(Agent agent, String id) {
        return agent.context()
                .store()
                .read(reader -> agent.context().connections().find(reader, id));
    }

    List<StoredCredential> credentials() {
        return holderAgent.context().store().read(wallet::credentials);
    }

    StoredCredential issue(String name, String capital) {
        int before = credentials().size();
        issuer.offer(issuerToHolder, enterprise(name, capital));
        await().atMost(PATIENCE).until(() -> credentials().size() == before + 1);
        return credentials().get(before);
    }

    static Map<String, String> enterprise(String name, String capital) {
        return Map.of("name", name, "uscc", "91310000MA1FL0XX4B", "Capital X", capital, "since", "20200101");
    }

    /** Waits for what comes of a request in this thread. */
    String outcome(String thread) {
        await().atMost(PATIENCE).until(() -> verifier.outcomes.containsKey(thread));
        return verifier.outcomes.get(thread);
    }

    @Override
    public void close() {
        agents.forEach(Agent::close);
    }
}
