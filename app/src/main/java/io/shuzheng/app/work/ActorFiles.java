package io.shuzheng.app.work;

import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** What one actor keeps in the work directory. */
public final class ActorFiles {

    private final Path folder;
    private final SecureRandom random;

    ActorFiles(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** The wallet's database. */
    public Path wallet() {
        return folder.resolve("wallet.db");
    }

    /** Where files are that are no secrets; made if missing. */
    public Path files() {
        try {
            return Files.createDirectories(folder.resolve("files"));
        } catch (IOException e) {
            throw new InternalFailureException("cannot make a folder in " + folder, e);
        }
    }

    /**
     * What opens the wallet: 32 random bytes, drawn at the first call and kept beside it in a file for its owner only.
     *
     * @throws InvalidInputException if the file is damaged or others may use it, or missing where a wallet is
     */
    public WalletKey walletKey() {
        return new WalletKeyFile(folder.resolve("wallet.key")).keyOf(wallet(), random);
    }

    /**
     * The port on which the actor listens. It is chosen once: the endpoint and the locations of tails files are published.
     *
     * @throws InvalidInputException if the file is damaged
     */
    public int port() {
        return new LastingPort(folder.resolve("port"), random).get();
    }

    /** Notes that the actor has done what it was there for. */
    public void finish() {
        finished().write("finished");
    }

    /** Whether {@link #finish} was called. */
    public boolean isFinished() {
        return finished().read().isPresent();
    }

    private KeptFile finished() {
        return new KeptFile(folder.resolve("finished"));
    }
}
