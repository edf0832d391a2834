package io.shuzheng.agent.store;

import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Which database holds a wallet. */
public sealed interface DatabaseLocation {

    /** A SQLite file, made where there is none. */
    static DatabaseLocation file(Path file) {
        return new SqliteFile(file);
    }

    /** A database or schema of a PostgreSQL server, empty or of this wallet alone. */
    static DatabaseLocation postgres(String jdbcUrl, String user, String password) {
        SecretBytes secret = SecretBytes.copyOf(password.getBytes(StandardCharsets.UTF_8));
        return new PostgresServer(jdbcUrl, user, secret, 16);
    }

    /** See {@link #file(Path)}. */
    record SqliteFile(Path file) implements DatabaseLocation {}

    /**
     * See {@link #postgres(String, String, String)}.
     *
     * @param connections how many connections to hold at most; twice as many as handlers run at a time
     */
    record PostgresServer(String jdbcUrl, String user, SecretBytes password, int connections)
            implements DatabaseLocation {}
}
