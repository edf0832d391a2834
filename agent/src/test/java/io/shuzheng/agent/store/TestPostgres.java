package io.shuzheng.agent.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A running PostgreSQL server, named by the system properties {@value #URL} and {@code agent.postgres.user} and {@code
 * agent.postgres.password}; see the module's {@code postgres} profile.
 */
public final class TestPostgres {

    public static final String URL = "agent.postgres.url";
    private static final String SCHEMA = "wallet_test";

    private TestPostgres() {}

    /** An empty schema of the server. */
    public static DatabaseLocation emptySchema() throws SQLException {
        try (Connection connection = DriverManager.getConnection(System.getProperty(URL), user(), password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
            statement.execute("CREATE SCHEMA " + SCHEMA);
        }
        return location();
    }

    /** The schema as it is. */
    public static DatabaseLocation location() {
        String url = System.getProperty(URL);
        return DatabaseLocation.postgres(
                url + (url.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA, user(), password());
    }

    private static String user() {
        return System.getProperty("agent.postgres.user", "test");
    }

    private static String password() {
        return System.getProperty("agent.postgres.password", "");
    }
}
