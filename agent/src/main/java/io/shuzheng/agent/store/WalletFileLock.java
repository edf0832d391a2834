package io.shuzheng.agent.store;

import io.shuzheng.agent.store.WalletRefusedException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a wallet file to one process, by a lock on a file of the same name with {@code .lock} added. */
final class WalletFileLock implements AutoCloseable {

    private final FileChannel channel;

    private WalletFileLock(FileChannel channel) {
        this.channel = channel;
    }

    static WalletFileLock acquire(Path wallet) {
        Path file = wallet.resolveSibling(wallet.getFileName() + ".lock");
        try {
            OwnerOnly.createFile(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new WalletRefusedException(Reason.IN_USE, "another process has the wallet " + wallet + " open");
            }
            return new WalletFileLock(channel);
        } catch (IOException e) {
            throw new StoreFailureException("the lock " + file + " cannot be made", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreFailureException("a wallet's lock did not close", e);
        }
    }
}
