package io.shuzheng.agent.store;

import io.shuzheng.agent.store.WalletRefusedException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;

/**
 * Keeps a wallet file to one store, by an exclusive transaction on an empty database of the same name with {@code .lock}
 * added; the kernel ends it however the process ends.
 *
 * <p>Not by a {@code FileLock}: the JVM would lose that as soon as anything in it closed the file another time.
 */
final class WalletFileLock implements AutoCloseable {

    private final Connection connection;

    private WalletFileLock(Connection connection) {
        this.connection = connection;
    }

    static WalletFileLock acquire(Path wallet) {
        Path file = wallet.resolveSibling(wallet.getFileName() + ".lock");
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(TransactionMode.EXCLUSIVE);
        config.setBusyTimeout(0);
        try {
            OwnerOnly.createFile(file);
            Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try {
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SELECT COUNT(*) FROM sqlite_master");
                }
                return new WalletFileLock(connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            if (e.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code) {
                throw new WalletRefusedException(Reason.IN_USE, "the wallet " + wallet + " is open already", e);
            }
            throw new StoreFailureException("the lock " + file + " cannot be taken", e);
        } catch (IOException e) {
            throw new StoreFailureException("the lock " + file + " cannot be made", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreFailureException("a wallet's lock did not close", e);
        }
    }
}
