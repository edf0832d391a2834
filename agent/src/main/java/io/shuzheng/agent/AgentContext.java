package io.shuzheng.agent;

import io.shuzheng.agent.connection.Connections;
import io.shuzheng.agent.event.EventBus;
import io.shuzheng.agent.handshake.ConnectionService;
import io.shuzheng.agent.identity.AgentDidResolver;
import io.shuzheng.agent.identity.Identities;
import io.shuzheng.agent.identity.KeyRing;
import io.shuzheng.agent.message.Messenger;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.agent.work.BackgroundWork;
import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.didcomm.message.MessageIds;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What an agent's modules work with.
 *
 * @param label the agent's name, which peers are told
 * @param endpoint where the agent takes messages; known once it has started
 * @param ids makes the ids of messages, and of whatever else needs one
 */
public record AgentContext(
        String label,
        WalletStore store,
        KeyRing keys,
        Identities identities,
        AgentDidResolver dids,
        AnonCredsRegistry registry,
        Connections connections,
        ConnectionService connecting,
        Messenger messenger,
        BackgroundWork background,
        EventBus events,
        Supplier<URI> endpoint,
        MessageIds ids,
        Clock clock,
        SecureRandom random) {

    @Override
    public String toString() {
        return "AgentContext[" + label + "]";
    }
}
