package io.shuzheng.app.actor;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Health;
import io.shuzheng.app.work.ActorFiles;
import java.util.List;

/** An agent that runs with what it keeps in the work directory. */
public final class ActorHost implements AutoCloseable {

    private final String name;
    private final Agent agent;

    private ActorHost(String name, Agent agent) {
        this.name = name;
        this.agent = agent;
    }

    /**
     * Opens the wallet, made where it is new, and begins to take messages.
     *
     * @param name the actor's, which peers are told
     * @throws io.shuzheng.agent.store.WalletRefusedException if the wallet does not open
     * @throws io.shuzheng.primitives.InternalFailureException if the actor's port is taken
     */
    static ActorHost start(String name, ActorFiles files, Surroundings surroundings, List<AgentModule> modules) {
        AgentConfiguration configuration = AgentConfiguration.of(name, files.wallet(), files.walletKey(), files.port());
        Agent agent = Agent.open(configuration, surroundings.environment(), modules);
        try {
            agent.start();
        } catch (RuntimeException e) {
            agent.close();
            throw e;
        }
        return new ActorHost(name, agent);
    }

    public String name() {
        return name;
    }

    public AgentContext context() {
        return agent.context();
    }

    /** Whether the agent works, and how much it has to do. */
    public Health health() {
        return agent.health();
    }

    @Override
    public void close() {
        agent.close();
    }
}
