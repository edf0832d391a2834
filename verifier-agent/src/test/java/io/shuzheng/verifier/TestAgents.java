package io.shuzheng.verifier;

import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.ConnectionState;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.didcomm.did.DidResolutionException;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.primitives.SecretBytes;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Agents on free ports that read what an issuer has published by then. */
final class TestAgents implements AutoCloseable {

    private static final HttpClient CLIENT = HttpTransport.client();

    private final Path folder;
    private final AnonCredsRegistry registry;
    private final List<Agent> agents = new ArrayList<>();

    TestAgents(Path folder, Supplier<? extends AnonCredsRegistry> published) {
        this.folder = folder;
        this.registry = new Published(published);
    }

    Agent start(String name, AgentModule... modules) {
        AgentConfiguration configuration = AgentConfiguration.of(
                name, folder.resolve(name + ".db"), WalletKey.raw(SecretBytes.copyOf(new byte[32])), 0);
        AgentEnvironment environment = AgentEnvironment.of(
                did -> {
                    throw DidResolutionException.notFound(did);
                },
                registry,
                CLIENT,
                Clock.systemUTC(),
                new SecureRandom());
        Agent agent = Agent.open(configuration, environment, List.of(modules));
        agent.start();
        agents.add(agent);
        return agent;
    }

    /** The connection as the first of the two sees it. */
    static Connection connect(Agent invited, Agent inviter) {
        Invitation invitation = inviter.context()
                .store()
                .execute(work -> inviter.context().connecting().invite(work, false));
        String id = invited.context()
                .store()
                .execute(work -> invited.context().connecting().accept(work, invitation));
        return await().until(
                        () -> invited.context()
                                .store()
                                .read(reader -> invited.context().connections().find(reader, id)),
                        found -> found.filter(connection -> connection.state() == ConnectionState.ACTIVE)
                                .isPresent())
                .orElseThrow();
    }

    @Override
    public void close() {
        agents.forEach(Agent::close);
    }

    private record Published(Supplier<? extends AnonCredsRegistry> now) implements AnonCredsRegistry {

        @Override
        public Schema schema(String id) {
            return now.get().schema(id);
        }

        @Override
        public CredentialDefinition credentialDefinition(String id) {
            return now.get().credentialDefinition(id);
        }

        @Override
        public RevocationRegistryDefinition revocationRegistryDefinition(String id) {
            return now.get().revocationRegistryDefinition(id);
        }

        @Override
        public RevocationStatusList revocationStatusList(String registryId, long timestamp) {
            return now.get().revocationStatusList(registryId, timestamp);
        }
    }
}
