package io.shuzheng.ledger.embedded.internal.storage;

import io.shuzheng.ledger.proof.signature.BlsSecretKey;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.SecretBytes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A ledger's directory, locked against other processes while it is open.
 *
 * <pre>
 * genesis.txn        the pool genesis for clients, one transaction a line
 * node-seed          the secret that the nodes' keys are derived from: 64 hexadecimal digits, for the owner only
 * transactions.log   every transaction, from genesis on
 * ledger.lock        locked by the process that serves the ledger
 * </pre>
 */
public final class LedgerDirectory implements AutoCloseable {

    private static final int SEED_SIZE = 32;

    private final Path directory;
    private final FileChannel lockChannel;

    private LedgerDirectory(Path directory, FileChannel lockChannel) {
        this.directory = directory;
        this.lockChannel = lockChannel;
    }

    /**
     * Makes the directory if it is missing, and locks it.
     *
     * @throws InternalFailureException if another ledger runs in it, or it cannot be written
     */
    public static LedgerDirectory open(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    directory.resolve("ledger.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new InternalFailureException("another ledger runs in " + directory);
            }
            return new LedgerDirectory(directory, channel);
        } catch (IOException e) {
            throw new InternalFailureException("the ledger's directory cannot be used: " + directory, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The genesis file for clients. */
    public Path genesisFile() {
        return directory.resolve("genesis.txn");
    }

    /** The log. */
    public Path logFile() {
        return directory.resolve("transactions.log");
    }

    /**
     * The key of a node, the same at every start. The secret that it comes from is drawn at the first.
     *
     * @throws InternalFailureException if the secret's file is damaged
     */
    public Ed25519PrivateKey nodeKey(String alias, SecureRandom random) {
        byte[] secret = nodeSecret(random);
        byte[] seed = Digests.sha256(secret, alias.getBytes(StandardCharsets.UTF_8));
        try {
            return Ed25519PrivateKey.fromSeed(SecretBytes.copyOf(seed));
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(seed, (byte) 0);
        }
    }

    /** The BLS key of a node, of the same secret as its other key. */
    public BlsSecretKey nodeBlsKey(String alias, SecureRandom random) {
        byte[] secret = nodeSecret(random);
        byte[] seed = Digests.sha256(secret, alias.getBytes(StandardCharsets.UTF_8));
        try {
            return BlsSecretKey.ofSeed(SecretBytes.copyOf(seed));
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(seed, (byte) 0);
        }
    }

    private byte[] nodeSecret(SecureRandom random) {
        Path file = directory.resolve("node-seed");
        if (!Files.exists(file)) {
            byte[] secret = new byte[SEED_SIZE];
            random.nextBytes(secret);
            AtomicFiles.writeSecret(file, HexFormat.of().formatHex(secret));
        }
        try {
            byte[] secret = HexFormat.of().parseHex(Files.readString(file).strip());
            if (secret.length == SEED_SIZE) {
                return secret;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new InternalFailureException("the node's seed cannot be read: " + file, e);
        }
        throw new InternalFailureException("the node's seed is damaged: " + file);
    }

    @Override
    public void close() {
        try {
            lockChannel.close();
        } catch (IOException e) {
            throw new InternalFailureException("the ledger's lock cannot be released: " + directory, e);
        }
    }
}
