package io.shuzheng.agent.store;

import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Digests;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings a database's tables up to date, all steps in one transaction. */
final class Migrator implements TransactionParticipant {

    private final SqlDialect dialect;
    private final List<Migration> migrations;

    Migrator(SqlDialect dialect, List<Migration> migrations) {
        this.dialect = dialect;
        this.migrations = List.copyOf(migrations);
    }

    @Override
    public void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (dialect == SqlDialect.POSTGRESQL) {
                statement.execute("SELECT pg_advisory_xact_lock(7224031)");
            }
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS schema_change (module TEXT NOT NULL, version INTEGER NOT NULL,"
                            + " digest TEXT NOT NULL, PRIMARY KEY (module, version))");
        }
        Map<String, String> done = new HashMap<>();
        Sql.list(connection, "SELECT module, version, digest FROM schema_change", row -> {
            return done.put(row.getString(1) + " " + row.getInt(2), row.getString(3));
        });
        for (Migration migration : migrations) {
            String name = migration.module() + " " + migration.version();
            String digest = Base64Url.encode(Digests.sha256(migration.sql().getBytes(StandardCharsets.UTF_8)));
            String before = done.remove(name);
            if (before == null) {
                run(connection, migration, digest);
            } else if (!before.equals(digest)) {
                throw incompatible("its tables were made by another migration " + name);
            }
        }
        if (!done.isEmpty()) {
            throw incompatible("it has migrations that this version does not know: " + done.keySet());
        }
    }

    private void run(Connection connection, Migration migration, String digest) throws SQLException {
        String sql = migration.sql().replace("${identity}", dialect.identity());
        try (Statement statement = connection.createStatement()) {
            for (String part : sql.split(";\\s*(\\n|$)", -1)) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
        }
        Sql.update(
                connection,
                "INSERT INTO schema_change (module, version, digest) VALUES (?, ?, ?)",
                migration.module(),
                migration.version(),
                digest);
    }

    private static WalletRefusedException incompatible(String why) {
        return new WalletRefusedException(WalletRefusedException.Reason.INCOMPATIBLE, "the wallet is not ours: " + why);
    }
}
