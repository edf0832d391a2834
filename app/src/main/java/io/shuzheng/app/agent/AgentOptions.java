package io.shuzheng.app.agent;

import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.app.work.LastingPort;
import io.shuzheng.app.work.WalletKeyFile;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that all agents have. */
final class AgentOptions {

    /** The environment variable with the passphrase. */
    static final String PASSPHRASE = "SHUZHENG_WALLET_PASSPHRASE";

    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--dir",
            paramLabel = "D",
            required = true,
            description = "Where the agent keeps everything; made if missing, continued from if not.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path directory;

    @Option(
            names = "--genesis",
            paramLabel = "FILE",
            required = true,
            description = "The genesis transactions of the ledger.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path genesis;

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "The TCP port for messages; unless given the one of the last start, at first any free one.")
    private int port;

    @Option(
            names = "--admin-port",
            paramLabel = "P",
            description = "The TCP port of the admin API; unless given chosen as --port is.")
    private int adminPort;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Where peers reach --port, if that is not http://127.0.0.1:P; messages go to URL/didcomm.")
    private @Nullable URI publicUrl;

    @Option(
            names = "--label",
            paramLabel = "NAME",
            description = "The name that peers are told; the command's unless given.")
    private @Nullable String label;

    @Option(
            names = "--wallet-key",
            paramLabel = "FILE",
            description = {
                "The file with the wallet's key, 64 hexadecimal digits, readable by its owner alone; D/wallet.key unless",
                "given. Made with a new key at the first start. Without meaning where the environment has a",
                "passphrase in " + PASSPHRASE + "."
            })
    private @Nullable Path walletKey;

    /**
     * Refuses what cannot be meant, before anything is made.
     *
     * @throws InvalidInputException says what
     */
    void validate() {
        requirePort("--port", port);
        requirePort("--admin-port", adminPort);
        if (port != 0 && port == adminPort) {
            throw new InvalidInputException("--port and --admin-port are different ports");
        }
        endpoint();
        if (label != null) {
            AgentConfiguration.requireLabel(label);
        }
        if (walletKey != null && passphrase().isPresent()) {
            throw new InvalidInputException("the wallet has one key: --wallet-key or a passphrase in " + PASSPHRASE);
        }
    }

    private static void requirePort(String option, int value) {
        if (value < 0 || value > HIGHEST_PORT) {
            throw new InvalidInputException(option + " is a TCP port, 1 to " + HIGHEST_PORT);
        }
    }

    Path genesis() {
        return genesis;
    }

    AgentHome home() {
        return new AgentHome(directory);
    }

    /** How to set the agent up; makes the directory, and what it lacks. */
    AgentConfiguration configuration(String defaultLabel, SecureRandom random) {
        AgentHome home = home();
        makeDirectory();
        return AgentConfiguration.of(
                        label == null ? defaultLabel : label,
                        home.wallet(),
                        key(home, random),
                        port(new LastingPort(home.port(), random), port))
                .withPublicEndpoint(endpoint());
    }

    /** The port of the admin API. */
    int adminPort(SecureRandom random) {
        return port(new LastingPort(home().adminPort(), random), adminPort);
    }

    private static int port(LastingPort lasting, int wanted) {
        if (wanted == 0) {
            return lasting.get();
        }
        lasting.set(wanted);
        return wanted;
    }

    private void makeDirectory() {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new InternalFailureException("cannot make the directory " + directory, e);
        }
    }

    private Optional<URI> endpoint() {
        if (publicUrl == null) {
            return Optional.empty();
        }
        boolean isHttp = "http".equals(publicUrl.getScheme()) || "https".equals(publicUrl.getScheme());
        if (!isHttp || publicUrl.getHost() == null || publicUrl.getQuery() != null || publicUrl.getFragment() != null) {
            throw new InvalidInputException("--public-url is like https://agent.example.org/path");
        }
        return Optional.of(URI.create(publicUrl.toString().replaceAll("/+$", "") + "/didcomm"));
    }

    private WalletKey key(AgentHome home, SecureRandom random) {
        return passphrase().map(WalletKey::passphrase).orElseGet(() -> keyInFile(home, random));
    }

    private WalletKey keyInFile(AgentHome home, SecureRandom random) {
        return new WalletKeyFile(walletKey == null ? home.walletKey() : walletKey).keyOf(home.wallet(), random);
    }

    private static Optional<String> passphrase() {
        return Optional.ofNullable(System.getenv(PASSPHRASE)).filter(text -> !text.isEmpty());
    }
}
