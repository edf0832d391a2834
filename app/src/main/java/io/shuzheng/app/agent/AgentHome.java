package io.shuzheng.app.agent;

import java.nio.file.Path;

/**
 * Where an agent's process keeps everything.
 *
 * @param directory made at the first start
 */
record AgentHome(Path directory) {

    /** The encrypted wallet. */
    Path wallet() {
        return directory.resolve("wallet.db");
    }

    /** What opens the wallet, unless that is kept elsewhere. */
    Path walletKey() {
        return directory.resolve("wallet.key");
    }

    /** What clients of the admin API show. */
    Path apiKey() {
        return directory.resolve("api.key");
    }

    /** The port where peers reach the agent, which they remember. */
    Path port() {
        return directory.resolve("port");
    }

    Path adminPort() {
        return directory.resolve("admin-port");
    }

    /** Tails files: those that an issuer serves, or that a holder has downloaded. */
    Path tails() {
        return directory.resolve("tails");
    }
}
