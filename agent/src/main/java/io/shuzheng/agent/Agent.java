package io.shuzheng.agent;

import io.shuzheng.agent.handler.TrustPingHandler;
import io.shuzheng.agent.queue.DurableQueue;
import io.shuzheng.agent.queue.QueueDepth;
import io.shuzheng.agent.queue.QueueName;
import io.shuzheng.agent.queue.QueueProcessor;
import io.shuzheng.agent.store.WalletStore;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An agent: a wallet, a place where messages come in, and what handles and sends them.
 *
 * <p>{@link #open} opens the wallet and lets modules install themselves; {@link #start} begins to listen and to work.
 * Whatever was committed before a crash goes on where it was.
 */
public final class Agent implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Agent.class);

    private final AgentContext context;
    private final AgentParts parts;
    private volatile LifeCycle state = LifeCycle.OPEN;

    private Agent(AgentContext context, AgentParts parts) {
        this.context = context;
        this.parts = parts;
    }

    /**
     * Opens the wallet, makes it where it is new, and installs the modules in this order.
     *
     * @throws io.shuzheng.agent.store.WalletRefusedException if the wallet does not open
     */
    public static Agent open(
            AgentConfiguration configuration, AgentEnvironment environment, List<AgentModule> modules) {
        AgentAssembly assembly = AgentAssembly.open(configuration, environment, modules);
        try {
            return new Agent(assembly.context(), assembly.install(modules));
        } catch (RuntimeException e) {
            assembly.context().store().close();
            throw e;
        }
    }

    /**
     * Begins to listen, to handle and to deliver.
     *
     * @throws io.shuzheng.primitives.InternalFailureException if the port is taken
     */
    public void start() {
        move(LifeCycle.STARTING);
        parts.server().start();
        parts.processors().forEach(QueueProcessor::start);
        parts.cleanUp().schedule();
        move(LifeCycle.RUNNING);
        LOG.info("{} takes messages at {}", context.label(), endpoint());
    }

    /** Ends what runs, waiting a little for handlers, and closes the wallet. */
    @Override
    public void close() {
        if (state == LifeCycle.STOPPED) {
            return;
        }
        move(LifeCycle.STOPPING);
        try (WalletStore store = context.store()) {
            parts.server().close();
            parts.processors().forEach(QueueProcessor::close);
        }
        move(LifeCycle.STOPPED);
        LOG.info("{} has stopped", context.label());
    }

    private synchronized void move(LifeCycle wanted) {
        state = state.to(wanted);
    }

    /** Where the agent takes messages, once started. */
    public URI endpoint() {
        return context.endpoint().get();
    }

    public AgentContext context() {
        return context;
    }

    public LifeCycle state() {
        return state;
    }

    /** Sends pings and takes their answers. */
    public TrustPingHandler pings() {
        return parts.pings();
    }

    /** How the agent is now. */
    public Health health() {
        Map<QueueName, QueueDepth> depths = new EnumMap<>(QueueName.class);
        if (state != LifeCycle.STOPPED) {
            parts.queues().forEach(queue -> depths.put(queue.name(), queue.depth()));
        }
        return Health.of(state, depths);
    }

    /** Has everything that was given up tried again. */
    public void retryFailed() {
        parts.queues().forEach(DurableQueue::retryFailed);
    }
}
