package io.shuzheng.agent;

import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.message.OutboundTransport;
import io.shuzheng.agent.queue.RetryPolicy;
import io.shuzheng.agent.store.TestWallets;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.primitives.SecretBytes;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Agents on free ports, with wallets in a folder, that share one register of public DIDs. */
public final class TestAgents implements AutoCloseable {

    private static final HttpClient CLIENT = HttpTransport.client();
    private static final RetryPolicy QUICK = new RetryPolicy(Duration.ofMillis(10), Duration.ofMillis(200), 200);

    private final Path folder;
    private final List<Agent> agents = new ArrayList<>();
    public final TestDidRegister register = new TestDidRegister();

    public TestAgents(Path folder) {
        this.folder = folder;
    }

    public Agent start(String name, AgentModule... modules) {
        return start(configuration(name), modules);
    }

    public Agent start(AgentConfiguration configuration, AgentModule... modules) {
        return startWith(new HttpTransport(CLIENT, Duration.ofSeconds(10)), configuration, modules);
    }

    public Agent startWith(OutboundTransport transport, AgentConfiguration configuration, AgentModule... modules) {
        AgentEnvironment environment =
                new AgentEnvironment(register, new EmptyRegistry(), transport, Clock.systemUTC(), new SecureRandom());
        Agent agent = Agent.open(configuration, environment, List.of(modules));
        agent.start();
        agents.add(agent);
        return agent;
    }

    public AgentConfiguration configuration(String name) {
        return AgentConfiguration.of(name, wallet(name), TestWallets.KEY, 0)
                .withWork(WorkSettings.DEFAULT.retrying(QUICK, QUICK));
    }

    public Path wallet(String name) {
        return folder.resolve(name + ".db");
    }

    /** Gives an agent a public DID and registers it with the agent's endpoint. */
    public OwnDid publish(Agent agent) {
        SecretBytes seed = SecretBytes.copyOf(
                (agent.context().label() + "-".repeat(32)).substring(0, 32).getBytes(StandardCharsets.US_ASCII));
        OwnDid own = agent.context()
                .store()
                .execute(work -> agent.context().identities().adoptPublic(work, seed));
        register.put(own, agent.endpoint());
        return own;
    }

    @Override
    public void close() {
        agents.forEach(Agent::close);
    }
}
