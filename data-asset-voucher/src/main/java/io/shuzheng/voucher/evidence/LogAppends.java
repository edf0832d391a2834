package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.store.Ciphertext;
import io.shuzheng.agent.store.TransactionParticipant;
import io.shuzheng.agent.store.WriteConflictException;
import io.shuzheng.evidence.log.LogEntry;
import io.shuzheng.evidence.log.LogRow;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.StatementId;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.SharedWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one unit of work appends to the log. Its commit fails, and the unit runs again, where the log is no longer as long as it
 * was when the unit read it.
 */
final class LogAppends implements TransactionParticipant {

    private final long base;
    private final LogCipher cipher;
    private final List<LogEntry> entries = new ArrayList<>();
    private final List<SealedRow> sealed = new ArrayList<>();
    private final Map<Long, SignedTreeHead> heads = new HashMap<>();
    private final Map<Long, Ciphertext> sealedHeads = new LinkedHashMap<>();
    private final Map<StatementDigest, LogEntry> byDigest = new HashMap<>();
    private final Map<StatementId, LogEntry> byId = new HashMap<>();

    /**
     * Nothing yet.
     *
     * @param base how many rows the log has
     */
    LogAppends(long base, LogCipher cipher) {
        this.base = base;
        this.cipher = cipher;
    }

    long size() {
        return base + entries.size();
    }

    /** Adds entries at the end. */
    void add(List<LogEntry> added, SharedWork shared) {
        added.forEach(this::add);
        sealed.addAll(shared.map(added, cipher::seal));
    }

    private void add(LogEntry entry) {
        StatementId id = StatementId.of(entry.statement().statement());
        if (entry.index() != size()
                || byDigest.putIfAbsent(entry.statement().digest(), entry) != null
                || byId.putIfAbsent(id, entry) != null) {
            throw new InternalFailureException("the log has moved on, or has the statement, or its id, already");
        }
        entries.add(entry);
    }

    /** Keeps a tree head that the wallet has not yet. */
    void add(SignedTreeHead head) {
        heads.put(head.size(), head);
        sealedHeads.put(head.size(), cipher.seal(head));
    }

    /** The rows from one index to another, as far as they are of this unit of work. */
    List<LogRow> range(long from, long to) {
        int first = (int) Math.min(Math.max(0, from - base), entries.size());
        int end = (int) Math.min(Math.max(first, to - base), entries.size());
        return entries.subList(first, end).stream().map(LogEntry::row).toList();
    }

    Optional<LogRow> find(StatementDigest digest) {
        return Optional.ofNullable(byDigest.get(digest)).map(LogEntry::row);
    }

    Optional<LogRow> find(StatementId id) {
        return Optional.ofNullable(byId.get(id)).map(LogEntry::row);
    }

    Optional<String> head(long size) {
        return Optional.ofNullable(heads.get(size)).map(SignedTreeHead::compact);
    }

    List<LogRow> find(Subject subject) {
        return entries.stream()
                .filter(entry -> entry.statement().statement().subjects().contains(subject))
                .map(LogEntry::row)
                .toList();
    }

    @Override
    public void write(Connection connection) throws SQLException {
        if (LogTables.size(connection) != base) {
            throw new WriteConflictException("another unit of work has appended to the log");
        }
        LogTables.insertHeads(connection, sealedHeads);
        LogTables.insertRows(connection, sealed);
    }
}
