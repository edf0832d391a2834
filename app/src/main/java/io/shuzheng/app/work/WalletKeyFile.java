package io.shuzheng.app.work;

import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** A file that holds a wallet's key: 32 bytes in hexadecimal, for its owner only. */
public final class WalletKeyFile {

    private static final int KEY_SIZE = 32;
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path path;

    public WalletKeyFile(Path path) {
        this.path = path;
    }

    /**
     * What opens the wallet: drawn at the first call, and kept.
     *
     * @param wallet the wallet's file
     * @throws InvalidInputException if the key is damaged, missing where a wallet is, or open to others than its owner
     */
    public WalletKey keyOf(Path wallet, SecureRandom random) {
        KeptFile file = new KeptFile(path);
        Optional<String> kept = file.read();
        if (kept.isPresent()) {
            requireOwnerOnly();
            return WalletKey.raw(parse(kept.get()));
        }
        if (Files.exists(wallet)) {
            throw new InvalidInputException("the wallet " + wallet + " has lost its key " + path);
        }
        SecretBytes key = SecretBytes.random(KEY_SIZE, random);
        byte[] bytes = key.reveal();
        file.write(HexFormat.of().formatHex(bytes));
        Arrays.fill(bytes, (byte) 0);
        return WalletKey.raw(key);
    }

    private void requireOwnerOnly() {
        try {
            boolean knowsOwners =
                    path.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (knowsOwners && !OWNER.containsAll(Files.getPosixFilePermissions(path))) {
                throw new InvalidInputException(
                        "others than its owner may use the wallet key " + path + "; chmod 600 mends that");
            }
        } catch (IOException e) {
            throw new InternalFailureException("cannot see who may use " + path, e);
        }
    }

    private SecretBytes parse(String text) {
        try {
            byte[] bytes = HexFormat.of().parseHex(text);
            if (bytes.length == KEY_SIZE) {
                return SecretBytes.copyOf(bytes);
            }
        } catch (IllegalArgumentException e) {
            // said below, without the text
        }
        throw new InvalidInputException("the wallet key " + path + " is damaged: it has 64 hexadecimal digits");
    }
}
