package io.shuzheng.agent.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The SQL of records and their tags. */
final class RecordTable {

    private RecordTable() {}

    static Optional<RecordRow> find(Connection connection, RecordKey key) throws SQLException {
        return Sql.first(
                connection,
                "SELECT version, content FROM record WHERE category = ? AND id_hash = ?",
                row -> new RecordRow(
                        key, new RecordVersion(key.idHash(), row.getLong(1)), Ciphertext.of(row.getBytes(2))),
                key.category(),
                key.idHash());
    }

    static RecordVersion version(Connection connection, RecordKey key) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT version FROM record WHERE category = ? AND id_hash = ?",
                        row -> new RecordVersion(key.idHash(), row.getLong(1)),
                        key.category(),
                        key.idHash())
                .orElse(RecordVersion.absent(key.idHash()));
    }

    static List<RecordRow> findAll(Connection connection, RecordSearch search) throws SQLException {
        return Sql.list(
                connection,
                search.select("id_hash, version, content"),
                row -> new RecordRow(
                        new RecordKey(search.category(), row.getString(1)),
                        new RecordVersion(row.getString(1), row.getLong(2)),
                        Ciphertext.of(row.getBytes(3))),
                search.values());
    }

    static List<RecordVersion> versions(Connection connection, RecordSearch search) throws SQLException {
        return Sql.list(
                connection,
                search.select("id_hash, version"),
                row -> new RecordVersion(row.getString(1), row.getLong(2)),
                search.values());
    }

    static boolean insert(Connection connection, RecordKey key, long version, long createdAt, Ciphertext content)
            throws SQLException {
        return Sql.update(
                        connection,
                        "INSERT INTO record (category, id_hash, version, created_at, content) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        key.category(),
                        key.idHash(),
                        version,
                        createdAt,
                        content.bytes())
                == 1;
    }

    static boolean update(Connection connection, RecordKey key, long version, Ciphertext content) throws SQLException {
        return Sql.update(
                        connection,
                        "UPDATE record SET version = version + 1, content = ?"
                                + " WHERE category = ? AND id_hash = ? AND version = ?",
                        content.bytes(),
                        key.category(),
                        key.idHash(),
                        version)
                == 1;
    }

    static boolean delete(Connection connection, RecordKey key, long version) throws SQLException {
        return Sql.update(
                        connection,
                        "DELETE FROM record WHERE category = ? AND id_hash = ? AND version = ?",
                        key.category(),
                        key.idHash(),
                        version)
                == 1;
    }

    static void replaceTags(Connection connection, RecordKey key, List<String> hashes) throws SQLException {
        Sql.update(
                connection, "DELETE FROM record_tag WHERE category = ? AND id_hash = ?", key.category(), key.idHash());
        for (String hash : new ArrayList<>(hashes)) {
            Sql.update(
                    connection,
                    "INSERT INTO record_tag (category, tag_hash, id_hash) VALUES (?, ?, ?)",
                    key.category(),
                    hash,
                    key.idHash());
        }
    }
}
