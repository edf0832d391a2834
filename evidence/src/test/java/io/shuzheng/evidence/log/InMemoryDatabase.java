package io.shuzheng.evidence.log;

import io.shuzheng.evidence.statement.Statement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.StatementId;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.InternalFailureException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A store of statements in memory, with transactions: one at a time, rolled back when the work throws. */
public final class InMemoryDatabase {

    private final List<LogRow> entries = new ArrayList<>();
    private final Map<StatementDigest, LogRow> byDigest = new HashMap<>();
    private final Set<StatementId> ids = new HashSet<>();
    private long rowsRead;

    public synchronized <T> T inTransaction(Function<StatementStore, T> work) {
        int size = entries.size();
        boolean committed = false;
        try {
            T result = work.apply(new View());
            committed = true;
            return result;
        } finally {
            if (!committed) {
                List<LogRow> undone = entries.subList(size, entries.size());
                undone.forEach(row -> byDigest.remove(row.digest()));
                undone.forEach(row -> ids.remove(StatementId.of(statement(row))));
                undone.clear();
            }
        }
    }

    /** How many rows were read by index so far. */
    public synchronized long rowsRead() {
        return rowsRead;
    }

    /** What somebody with access to the database can do: any change of the rows. */
    public synchronized void tamper(UnaryOperator<List<LogRow>> change) {
        List<LogRow> changed = change.apply(new ArrayList<>(entries));
        entries.clear();
        byDigest.clear();
        changed.forEach(this::add);
    }

    private void add(LogRow row) {
        entries.add(row);
        byDigest.put(row.digest(), row);
    }

    private static Statement statement(LogRow row) {
        return row.entry().statement().statement();
    }

    private final class View implements StatementStore {

        @Override
        public long size() {
            return entries.size();
        }

        @Override
        public void append(List<LogEntry> added) {
            added.forEach(this::add);
        }

        private void add(LogEntry entry) {
            if (entry.index() != entries.size()
                    || byDigest.containsKey(entry.statement().digest())
                    || !ids.add(StatementId.of(entry.statement().statement()))) {
                throw new InternalFailureException("another transaction was faster");
            }
            InMemoryDatabase.this.add(entry.row());
        }

        @Override
        public List<LogRow> range(long from, long to) {
            int start = (int) Math.min(from, entries.size());
            List<LogRow> rows =
                    List.copyOf(entries.subList(start, (int) Math.min(Math.max(to, start), entries.size())));
            rowsRead += rows.size();
            return rows;
        }

        @Override
        public Optional<LogRow> byDigest(StatementDigest digest) {
            return Optional.ofNullable(byDigest.get(digest));
        }

        @Override
        public Map<StatementId, LogRow> byIds(Set<StatementId> wanted) {
            if (Collections.disjoint(ids, wanted)) {
                return Map.of();
            }
            Map<StatementId, LogRow> found = new HashMap<>();
            entries.forEach(row -> found.put(StatementId.of(statement(row)), row));
            found.keySet().retainAll(wanted);
            return found;
        }

        @Override
        public Set<StatementDigest> present(Set<StatementDigest> digests) {
            Set<StatementDigest> present = new HashSet<>(digests);
            present.retainAll(byDigest.keySet());
            return present;
        }

        @Override
        public List<LogRow> bySubject(Subject subject) {
            return entries.stream()
                    .filter(row -> statement(row).subjects().contains(subject))
                    .toList();
        }
    }
}
