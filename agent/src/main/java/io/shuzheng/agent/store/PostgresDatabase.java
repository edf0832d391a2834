package io.shuzheng.agent.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** A PostgreSQL database, which several processes of one agent may share. */
final class PostgresDatabase implements Database {

    /** serialization_failure, deadlock_detected, unique_violation. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "23505");

    private final HikariDataSource pool;

    private PostgresDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    static PostgresDatabase open(String jdbcUrl, String user, SecretBytes password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(user);
        config.setPassword(new String(password.reveal(), StandardCharsets.UTF_8));
        config.setAutoCommit(false);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setPoolName("wallet");
        try {
            return new PostgresDatabase(new HikariDataSource(config));
        } catch (RuntimeException e) {
            throw new StoreFailureException("the wallet's PostgreSQL server does not answer", e);
        }
    }

    @Override
    public SqlDialect dialect() {
        return SqlDialect.POSTGRESQL;
    }

    @Override
    public Snapshot snapshot() {
        try {
            Connection connection = pool.getConnection();
            set(connection, "ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            return new Reader(connection);
        } catch (SQLException e) {
            throw new StoreFailureException("no connection to PostgreSQL", e);
        }
    }

    @Override
    public void commit(TransactionParticipant work) {
        transact("ISOLATION LEVEL SERIALIZABLE", work);
    }

    @Override
    public void update(TransactionParticipant work) {
        transact("ISOLATION LEVEL READ COMMITTED", work);
    }

    private void transact(String mode, TransactionParticipant work) {
        try (Connection connection = pool.getConnection()) {
            try {
                set(connection, mode);
                work.write(connection);
                connection.commit();
            } catch (SQLException | RuntimeException | Error e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            String state = e.getSQLState();
            if (state != null && CONFLICTS.contains(state)) {
                throw new WriteConflictException("PostgreSQL found a conflict", e);
            }
            throw new StoreFailureException("PostgreSQL refused a transaction", e);
        }
    }

    private static void set(Connection connection, String mode) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION " + mode);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private record Reader(Connection connection) implements Snapshot {

        @Override
        public void close() {
            try (Connection closing = connection) {
                closing.rollback();
            } catch (SQLException e) {
                throw new StoreFailureException("a read transaction did not end", e);
            }
        }
    }
}
