package io.shuzheng.agent;

import io.shuzheng.agent.queue.RetryPolicy;
import io.shuzheng.agent.store.DatabaseLocation;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.agent.transport.ServerSettings;
import io.shuzheng.primitives.InvalidInputException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How an agent runs.
 *
 * @param label the agent's name, which peers are told
 * @param wallet where the wallet is
 * @param walletKey what opens it
 * @param server how the agent listens
 * @param publicEndpoint where peers reach it, if that is not where it listens
 * @param instance names this process among those that share the wallet's database; the same after a restart
 * @param handlers how many messages, and how much background work, are handled at a time
 * @param deliveries how many messages are delivered at a time
 * @param handling when to try again what failed inside
 * @param delivery when to try again to reach a peer
 * @param remembered for how long messages are recognised that were handled before
 */
public record AgentConfiguration(
        String label,
        DatabaseLocation wallet,
        WalletKey walletKey,
        ServerSettings server,
        Optional<URI> publicEndpoint,
        String instance,
        int handlers,
        int deliveries,
        RetryPolicy handling,
        RetryPolicy delivery,
        Duration remembered) {

    public AgentConfiguration {
        require(!label.isBlank() && label.length() <= 128, "a label of 1 to 128 characters");
        require(!instance.isBlank(), "a name for this process");
        require(handlers >= 1 && handlers <= 256, "1 to 256 handlers");
        require(deliveries >= 1 && deliveries <= 256, "1 to 256 deliveries at a time");
        require(!remembered.isNegative(), "a time to remember messages");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new InvalidInputException("an agent needs " + what);
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
                "main",
                8,
                8,
                RetryPolicy.forHandling(),
                RetryPolicy.forDelivery(),
                Duration.ofDays(7));
    }

    /** The same with other retries. */
    public AgentConfiguration withRetries(RetryPolicy newHandling, RetryPolicy newDelivery) {
        return new AgentConfiguration(
                label,
                wallet,
                walletKey,
                server,
                publicEndpoint,
                instance,
                handlers,
                deliveries,
                newHandling,
                newDelivery,
                remembered);
    }

    /** The same in another database, as one of several processes. */
    public AgentConfiguration withWallet(DatabaseLocation newWallet, String newInstance) {
        return new AgentConfiguration(
                label,
                newWallet,
                walletKey,
                server,
                publicEndpoint,
                newInstance,
                handlers,
                deliveries,
                handling,
                delivery,
                remembered);
    }

    /** The same, listening otherwise. */
    public AgentConfiguration withServer(ServerSettings newServer, Optional<URI> newPublicEndpoint) {
        return new AgentConfiguration(
                label,
                wallet,
                walletKey,
                newServer,
                newPublicEndpoint,
                instance,
                handlers,
                deliveries,
                handling,
                delivery,
                remembered);
    }
}
