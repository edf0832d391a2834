package io.shuzheng.agent.admin;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.AgentModule;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** An agent of one module with its admin API: what runs alone, and starts and ends as one. */
public final class AgentApplication implements AutoCloseable {

    private final Agent agent;
    private final AdminServer admin;

    private AgentApplication(Agent agent, AdminServer admin) {
        this.agent = agent;
        this.admin = admin;
    }

    /**
     * Opens the wallet and begins to take messages and requests.
     *
     * @param module what the agent is for; the controllers find it by its type
     * @param beans what the controllers need besides
     * @param controllers controllers and configurations of this kind of agent
     * @throws io.shuzheng.agent.store.WalletRefusedException if the wallet does not open
     * @throws io.shuzheng.primitives.InternalFailureException if a port is taken
     */
    public static AgentApplication start(
            AgentConfiguration configuration,
            AgentEnvironment environment,
            AgentModule module,
            AdminSettings settings,
            List<?> beans,
            Class<?>... controllers) {
        Agent agent = Agent.open(configuration, environment, List.of(module));
        try {
            agent.start();
            List<Object> all = Stream.concat(Stream.of(module), beans.stream()).toList();
            return new AgentApplication(agent, AdminServer.start(agent, settings, all, controllers));
        } catch (RuntimeException e) {
            agent.close();
            throw e;
        }
    }

    public Agent agent() {
        return agent;
    }

    /** Where the admin API is served. */
    public URI adminAddress() {
        return admin.address();
    }

    @Override
    public void close() {
        try (Agent closing = agent) {
            admin.close();
        }
    }
}
