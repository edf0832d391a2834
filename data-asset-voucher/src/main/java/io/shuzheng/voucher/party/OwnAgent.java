package io.shuzheng.voucher.party;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import java.util.Optional;
import java.util.function.Supplier;

/** Knows the agent that an actor's modules are installed in, for what is made before there is an agent. */
public final class OwnAgent implements AgentModule, Supplier<AgentContext> {

    private volatile Optional<AgentContext> installed = Optional.empty();

    @Override
    public void install(AgentContext context, Installation installation) {
        installed = Optional.of(context);
    }

    /**
     * The agent.
     *
     * @throws IllegalStateException before the module is installed
     */
    @Override
    public AgentContext get() {
        return installed.orElseThrow(() -> new IllegalStateException("the module is not installed in an agent"));
    }
}
