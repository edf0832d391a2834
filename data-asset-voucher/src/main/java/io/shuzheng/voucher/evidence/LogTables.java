package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.store.Ciphertext;
import io.shuzheng.agent.store.Migration;
import io.shuzheng.agent.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The SQL of the log's tables. */
final class LogTables {

    static final List<Migration> MIGRATIONS =
            List.of(Migration.resource(LogTables.class, "evidence", 1, "V1__evidence_log.sql"));

    /** How many values one query asks for. */
    private static final int MOST_VALUES = 500;

    private static final String SELECT = "SELECT log_index, head_size, content FROM evidence_row ";

    /** A row whose statement is sealed. */
    record FoundRow(long index, long headSize, Ciphertext content) {}

    private LogTables() {}

    static long size(Connection connection) throws SQLException {
        return Sql.first(connection, "SELECT COALESCE(MAX(log_index) + 1, 0) FROM evidence_row", row -> row.getLong(1))
                .orElse(0L);
    }

    static List<FoundRow> range(Connection connection, long from, long to) throws SQLException {
        return Sql.list(
                connection,
                SELECT + "WHERE log_index >= ? AND log_index < ? ORDER BY log_index",
                LogTables::found,
                from,
                to);
    }

    static List<FoundRow> byDigest(Connection connection, String hash) throws SQLException {
        return Sql.list(connection, SELECT + "WHERE digest_hash = ?", LogTables::found, hash);
    }

    static List<FoundRow> bySubject(Connection connection, String hash) throws SQLException {
        return Sql.list(
                connection,
                SELECT + "WHERE log_index IN (SELECT log_index FROM evidence_subject WHERE subject_hash = ?)"
                        + " ORDER BY log_index",
                LogTables::found,
                hash);
    }

    static List<FoundRow> byIds(Connection connection, List<String> hashes) throws SQLException {
        return among(connection, SELECT + "WHERE id_hash IN ", LogTables::found, hashes);
    }

    /** Those of the hashes of digests that are there. */
    static List<String> digests(Connection connection, List<String> hashes) throws SQLException {
        String select = "SELECT digest_hash FROM evidence_row WHERE digest_hash IN ";
        return among(connection, select, row -> row.getString(1), hashes);
    }

    static Optional<Ciphertext> head(Connection connection, long size) throws SQLException {
        return Sql.first(
                connection,
                "SELECT content FROM evidence_head WHERE head_size = ?",
                row -> Ciphertext.of(row.getBytes(1)),
                size);
    }

    static void insertHeads(Connection connection, Map<Long, Ciphertext> heads) throws SQLException {
        List<List<Object>> values = new ArrayList<>();
        heads.forEach((size, content) -> values.add(List.of(size, content.bytes())));
        Sql.updateAll(connection, "INSERT INTO evidence_head (head_size, content) VALUES (?, ?)", values);
    }

    static void insertRows(Connection connection, List<SealedRow> rows) throws SQLException {
        List<List<Object>> values = new ArrayList<>(rows.size());
        List<List<Object>> subjects = new ArrayList<>(rows.size());
        for (SealedRow row : rows) {
            byte[] content = row.content().bytes();
            values.add(List.of(row.index(), row.digestHash(), row.idHash(), row.headSize(), content));
            row.subjectHashes().forEach(hash -> subjects.add(List.of(hash, row.index())));
        }
        Sql.updateAll(
                connection,
                "INSERT INTO evidence_row (log_index, digest_hash, id_hash, head_size, content) VALUES (?, ?, ?, ?, ?)",
                values);
        Sql.updateAll(connection, "INSERT INTO evidence_subject (subject_hash, log_index) VALUES (?, ?)", subjects);
    }

    private static FoundRow found(ResultSet row) throws SQLException {
        return new FoundRow(row.getLong(1), row.getLong(2), Ciphertext.of(row.getBytes(3)));
    }

    private static <R> List<R> among(Connection connection, String select, Sql.RowMapper<R> mapper, List<String> hashes)
            throws SQLException {
        List<R> found = new ArrayList<>();
        for (int from = 0; from < hashes.size(); from += MOST_VALUES) {
            List<String> some = hashes.subList(from, Math.min(hashes.size(), from + MOST_VALUES));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            found.addAll(Sql.list(connection, select + "(" + marks + ")", mapper, some.toArray()));
        }
        return found;
    }
}
