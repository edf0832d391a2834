package io.shuzheng.app.work;

import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What one actor keeps in the work directory. */
public final class ActorFiles {

    private static final int KEY_SIZE = 32;

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
     * @throws InvalidInputException if the file is damaged, or missing where a wallet is
     */
    public WalletKey walletKey() {
        KeptFile file = new KeptFile(folder.resolve("wallet.key"));
        Optional<String> kept = file.read();
        if (kept.isPresent()) {
            return WalletKey.raw(parse(file, kept.get()));
        }
        if (Files.exists(wallet())) {
            throw new InvalidInputException("the wallet " + wallet() + " has lost its key " + file);
        }
        SecretBytes key = SecretBytes.random(KEY_SIZE, random);
        byte[] bytes = key.reveal();
        file.write(HexFormat.of().formatHex(bytes));
        Arrays.fill(bytes, (byte) 0);
        return WalletKey.raw(key);
    }

    private static SecretBytes parse(KeptFile file, String text) {
        try {
            byte[] bytes = HexFormat.of().parseHex(text);
            if (bytes.length == KEY_SIZE) {
                return SecretBytes.copyOf(bytes);
            }
        } catch (IllegalArgumentException e) {
            // said below, without the text
        }
        throw new InvalidInputException("the wallet key " + file + " is damaged");
    }

    /**
     * The port on which the actor listens. It is chosen once: the endpoint and the locations of tails files are published.
     *
     * @throws InvalidInputException if the file is damaged
     */
    public int port() {
        KeptFile file = new KeptFile(folder.resolve("port"));
        Optional<String> kept = file.read();
        if (kept.isPresent()) {
            if (kept.get().matches("[1-9][0-9]{0,4}")) {
                return Integer.parseInt(kept.get());
            }
            throw new InvalidInputException("the port in " + file + " is damaged");
        }
        int port = FreePort.choose(random);
        file.write(Integer.toString(port));
        return port;
    }
}
