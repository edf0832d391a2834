package io.shuzheng.agent.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * One SQLite file in WAL mode, synced at each commit: one connection writes, others read at the same time.
 *
 * <p>A lock on a file beside it keeps every other process out; the kernel releases it however this process ends.
 */
final class SqliteDatabase implements Database {

    private static final int MOST_IDLE_READERS = 8;
    private static final int BUSY_TIMEOUT_MS = 10_000;
    private static final int LARGEST_IDLE_WAL = 64 * 1024 * 1024;

    private final String url;
    private final WalletFileLock lock;
    private final Connection writer;
    private final GroupCommitter committer;
    private final ConcurrentLinkedDeque<Connection> idleReaders = new ConcurrentLinkedDeque<>();
    private final AtomicInteger idle = new AtomicInteger();

    private SqliteDatabase(String url, WalletFileLock lock, Connection writer) {
        this.url = url;
        this.lock = lock;
        this.writer = writer;
        this.committer = new GroupCommitter(writer);
    }

    /** Opens the file, made readable by its owner alone where it is new. */
    static SqliteDatabase open(Path file) {
        WalletFileLock lock = WalletFileLock.acquire(file);
        try {
            OwnerOnly.createFile(file);
            String url = "jdbc:sqlite:" + file.toAbsolutePath();
            SQLiteConfig config = configuration(TransactionMode.IMMEDIATE);
            config.setJournalMode(JournalMode.WAL);
            config.setJournalSizeLimit(LARGEST_IDLE_WAL);
            Connection writer = config.createConnection(url);
            writer.setAutoCommit(false);
            return new SqliteDatabase(url, lock, writer);
        } catch (SQLException | IOException | RuntimeException e) {
            lock.close();
            throw new StoreFailureException("the wallet file " + file + " cannot be opened", e);
        }
    }

    private static SQLiteConfig configuration(TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(mode);
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        return config;
    }

    @Override
    public SqlDialect dialect() {
        return SqlDialect.SQLITE;
    }

    @Override
    public Snapshot snapshot() {
        Connection reader = idleReaders.poll();
        if (reader == null) {
            reader = openReader();
        } else {
            idle.decrementAndGet();
        }
        return new Reader(reader);
    }

    private Connection openReader() {
        try {
            Connection reader = configuration(TransactionMode.DEFERRED).createConnection(url);
            try (Statement statement = reader.createStatement()) {
                statement.execute("PRAGMA query_only = 1");
            }
            reader.setAutoCommit(false);
            return reader;
        } catch (SQLException e) {
            throw new StoreFailureException("the wallet file cannot be read", e);
        }
    }

    @Override
    public void commit(TransactionParticipant work) {
        committer.commit(work);
    }

    @Override
    public void update(TransactionParticipant work) {
        committer.commit(work);
    }

    @Override
    public void close() {
        try (lock;
                Connection closing = writer) {
            for (Connection reader = idleReaders.poll(); reader != null; reader = idleReaders.poll()) {
                reader.close();
            }
        } catch (SQLException e) {
            throw new StoreFailureException("the wallet file did not close", e);
        }
    }

    private final class Reader implements Snapshot {

        private final Connection connection;

        Reader(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public void close() {
            try {
                connection.rollback();
                if (idle.incrementAndGet() > MOST_IDLE_READERS) {
                    idle.decrementAndGet();
                    connection.close();
                } else {
                    idleReaders.push(connection);
                }
            } catch (SQLException e) {
                throw new StoreFailureException("a read transaction did not end", e);
            }
        }
    }
}
