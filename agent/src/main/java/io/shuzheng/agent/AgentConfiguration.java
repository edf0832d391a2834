package io.shuzheng.agent;

import io.shuzheng.agent.store.DatabaseLocation;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.agent.transport.ServerSettings;
import io.shuzheng.primitives.InvalidInputException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How an agent is set up.
 *
 * @param label the agent's name, which peers are told; 1 to 128 characters
 * @param wallet where the wallet is
 * @param walletKey what opens it
 * @param server how the agent listens
 * @param publicEndpoint where peers reach it, if that is not where it listens
 */
public record AgentConfiguration(
        String label,
        DatabaseLocation wallet,
        WalletKey walletKey,
        ServerSettings server,
        Optional<URI> publicEndpoint,
        WorkSettings work) {

    public AgentConfiguration {
        requireLabel(label);
    }

    /**
     * Refuses what is no label.
     *
     * @throws InvalidInputException if it is blank or longer than 128 characters
     */
    public static void requireLabel(String label) {
        if (label.isBlank() || label.length() > 128) {
            throw new InvalidInputException("an agent has a label of 1 to 128 characters");
        }
    }

    /** An agent on the loopback interface with a SQLite wallet; port 0 stands for a free one. */
    public static AgentConfiguration of(String label, Path wallet, WalletKey key, int port) {
        return new AgentConfiguration(
                label,
                DatabaseLocation.file(wallet),
                key,
                ServerSettings.loopback(port),
                Optional.empty(),
                WorkSettings.DEFAULT);
    }

    /** The same with its wallet elsewhere. */
    public AgentConfiguration withWallet(DatabaseLocation newWallet) {
        return new AgentConfiguration(label, newWallet, walletKey, server, publicEndpoint, work);
    }

    /** The same, listening otherwise. */
    public AgentConfiguration withServer(ServerSettings newServer, Optional<URI> newPublicEndpoint) {
        return new AgentConfiguration(label, wallet, walletKey, newServer, newPublicEndpoint, work);
    }

    /** The same, reached by peers there. */
    public AgentConfiguration withPublicEndpoint(Optional<URI> newPublicEndpoint) {
        return withServer(server, newPublicEndpoint);
    }

    /** The same, working otherwise. */
    public AgentConfiguration withWork(WorkSettings newWork) {
        return new AgentConfiguration(label, wallet, walletKey, server, publicEndpoint, newWork);
    }
}
