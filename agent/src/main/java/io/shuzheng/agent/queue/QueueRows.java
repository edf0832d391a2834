package io.shuzheng.agent.queue;

import io.shuzheng.agent.store.Ciphertext;
import io.shuzheng.agent.store.Sql;
import io.shuzheng.agent.store.WalletCipher;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.primitives.Json;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The SQL of one queue. */
final class QueueRows {

    private static final String TABLE = "queue_item";
    private static final String WAITING = "queue = ? AND state = 'WAITING'";
    private static final String HELD = " WHERE position = ? AND state = 'WAITING' AND lease_owner = ? AND attempts = ?";

    private static final String FIRST_IN_LANE = " AND NOT EXISTS (SELECT 1 FROM queue_item e"
            + " WHERE e.queue = q.queue AND e.lane = q.lane AND e.state = 'WAITING' AND e.position < q.position)";

    private final WalletCipher cipher;
    private final QueueName queue;
    private final String owner;
    private final String claim;

    QueueRows(WalletStore store, QueueName queue, String owner) {
        this.cipher = store.cipher();
        this.queue = queue;
        this.owner = owner;
        this.claim = "UPDATE queue_item SET lease_owner = ?, leased_until = ?, attempts = attempts + 1"
                + " WHERE position IN (SELECT q.position FROM queue_item q"
                + " WHERE q.queue = ? AND q.state = 'WAITING' AND q.due_at <= ? AND q.leased_until <= ?"
                + FIRST_IN_LANE
                + " ORDER BY q.position LIMIT ? " + store.dialect().skipLocked() + ")"
                + " RETURNING position, id, attempts, created_at, content";
    }

    Ciphertext seal(String id, byte[] content) {
        return cipher.seal(content, TABLE, place(id));
    }

    void insert(
            Connection connection,
            String id,
            String lane,
            Optional<String> digest,
            long now,
            long due,
            Ciphertext content)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO queue_item (queue, id, lane, digest, state, attempts, created_at, due_at, lease_owner,"
                        + " leased_until, content, reason) VALUES (?, ?, ?, ?, 'WAITING', 0, ?, ?, '', 0, ?, '')"
                        + " ON CONFLICT DO NOTHING",
                queue.name(),
                id,
                lane,
                digest,
                now,
                due,
                content.bytes());
    }

    List<ClaimedRow> claim(Connection connection, int most, long now, long until) throws SQLException {
        return Sql.list(connection, claim, QueueRows::claimed, owner, until, queue.name(), now, now, most);
    }

    private static ClaimedRow claimed(ResultSet row) throws SQLException {
        return new ClaimedRow(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Ciphertext.of(row.getBytes(5)));
    }

    QueueItem open(ClaimedRow row) {
        byte[] content = cipher.open(row.content(), TABLE, place(row.id()));
        return new QueueItem(
                queue, row.position(), row.id(), row.attempt(), row.createdAt(), Json.parseObject(content));
    }

    /** Sets a row aside whose content does not open. */
    void setAside(Connection connection, ClaimedRow row) throws SQLException {
        Sql.update(
                connection,
                "UPDATE queue_item SET state = 'FAILED', reason = 'its content was altered or moved'" + HELD,
                row.position(),
                owner,
                row.attempt());
    }

    /** A leased row, not yet decrypted. */
    record ClaimedRow(long position, String id, int attempt, Instant createdAt, Ciphertext content) {}

    void complete(Connection connection, QueueItem item) throws SQLException {
        int deleted = Sql.update(
                connection,
                "DELETE FROM queue_item" + HELD + " AND digest IS NULL",
                item.position(),
                owner,
                item.attempt());
        if (deleted == 0) {
            requireHeld(
                    item,
                    Sql.update(
                            connection,
                            "UPDATE queue_item SET state = 'DONE', content = ?, reason = ''" + HELD,
                            new byte[0],
                            item.position(),
                            owner,
                            item.attempt()));
        }
    }

    void finish(Connection connection, QueueItem item, ItemState state, String reason) throws SQLException {
        requireHeld(
                item,
                Sql.update(
                        connection,
                        "UPDATE queue_item SET state = ?, reason = ?, lease_owner = '', leased_until = 0" + HELD,
                        state.name(),
                        reason,
                        item.position(),
                        owner,
                        item.attempt()));
    }

    void postpone(Connection connection, QueueItem item, long due, String reason) throws SQLException {
        requireHeld(
                item,
                Sql.update(
                        connection,
                        "UPDATE queue_item SET due_at = ?, reason = ?, lease_owner = '', leased_until = 0" + HELD,
                        due,
                        reason,
                        item.position(),
                        owner,
                        item.attempt()));
    }

    void renew(Connection connection, List<QueueItem> items, long until) throws SQLException {
        for (QueueItem item : items) {
            Sql.update(
                    connection,
                    "UPDATE queue_item SET leased_until = ?" + HELD,
                    until,
                    item.position(),
                    owner,
                    item.attempt());
        }
    }

    void releaseOwn(Connection connection) throws SQLException {
        Sql.update(
                connection,
                "UPDATE queue_item SET lease_owner = '', leased_until = 0"
                        + " WHERE queue = ? AND state = 'WAITING' AND lease_owner = ?",
                queue.name(),
                owner);
    }

    void retryFailed(Connection connection, long now) throws SQLException {
        Sql.update(
                connection,
                "UPDATE queue_item SET state = 'WAITING', attempts = 0, due_at = ? WHERE queue = ? AND state = 'FAILED'",
                now,
                queue.name());
    }

    void prune(Connection connection, long before) throws SQLException {
        Sql.update(
                connection,
                "DELETE FROM queue_item WHERE queue = ? AND state IN ('DONE', 'REFUSED') AND created_at < ?",
                queue.name(),
                before);
    }

    Optional<Instant> nextDue(Connection connection) throws SQLException {
        return Sql.first(
                connection,
                "SELECT CASE WHEN q.due_at > q.leased_until THEN q.due_at ELSE q.leased_until END AS ready"
                        + " FROM queue_item q WHERE q.queue = ? AND q.state = 'WAITING'" + FIRST_IN_LANE
                        + " ORDER BY ready LIMIT 1",
                row -> Instant.ofEpochMilli(row.getLong(1)),
                queue.name());
    }

    QueueDepth depth(Connection connection, long now) throws SQLException {
        String begun = WAITING + " AND (attempts > 0 OR due_at <= ?)";
        return new QueueDepth(
                count(connection, begun, queue.name(), now),
                count(connection, WAITING + " AND attempts = 0 AND due_at > ?", queue.name(), now),
                count(connection, "queue = ? AND state = 'REFUSED'", queue.name()),
                count(connection, "queue = ? AND state = 'FAILED'", queue.name()),
                Sql.first(
                        connection,
                        "SELECT created_at FROM queue_item WHERE " + begun + " ORDER BY position LIMIT 1",
                        row -> Instant.ofEpochMilli(row.getLong(1)),
                        queue.name(),
                        now));
    }

    private static long count(Connection connection, String condition, Object... values) throws SQLException {
        String sql = "SELECT COUNT(*) FROM queue_item WHERE " + condition;
        return Sql.first(connection, sql, row -> row.getLong(1), values).orElse(0L);
    }

    private String place(String id) {
        return queue.name() + "/" + id;
    }

    private static void requireHeld(QueueItem item, int rows) {
        if (rows != 1) {
            throw new LeaseLostException(item);
        }
    }
}
