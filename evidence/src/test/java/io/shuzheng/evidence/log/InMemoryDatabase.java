package io.shuzheng.evidence.log;

import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.InternalFailureException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A store of statements in memory, with transactions: one at a time, rolled back when the work throws. */
public final class InMemoryDatabase {

    private final List<LogEntry> entries = new ArrayList<>();
    private final Map<StatementDigest, LogEntry> byDigest = new HashMap<>();
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
                List<LogEntry> undone = entries.subList(size, entries.size());
                undone.forEach(entry -> byDigest.remove(entry.statement().digest()));
                undone.clear();
            }
        }
    }

    /** How many rows were read by index so far. */
    public synchronized long rowsRead() {
        return rowsRead;
    }

    /** What somebody with access to the database can do: any change of the rows. */
    public synchronized void tamper(Function<List<LogEntry>, List<LogEntry>> change) {
        List<LogEntry> changed = change.apply(new ArrayList<>(entries));
        entries.clear();
        byDigest.clear();
        changed.forEach(this::add);
    }

    private void add(LogEntry entry) {
        entries.add(entry);
        byDigest.put(entry.statement().digest(), entry);
    }

    private final class View implements StatementStore {

        @Override
        public long size() {
            return entries.size();
        }

        @Override
        public void append(LogEntry entry) {
            PartyDid actor = entry.statement().statement().actor();
            if (entry.index() != entries.size()
                    || byDigest.containsKey(entry.statement().digest())
                    || byId(actor, entry.statement().statement().id()).isPresent()) {
                throw new InternalFailureException("another transaction was faster");
            }
            add(entry);
        }

        @Override
        public List<LogEntry> range(long from, long to) {
            int start = (int) Math.min(from, entries.size());
            List<LogEntry> rows =
                    List.copyOf(entries.subList(start, (int) Math.min(Math.max(to, start), entries.size())));
            rowsRead += rows.size();
            return rows;
        }

        @Override
        public Optional<LogEntry> byDigest(StatementDigest digest) {
            return Optional.ofNullable(byDigest.get(digest));
        }

        @Override
        public Optional<LogEntry> byId(PartyDid actor, UUID id) {
            return entries.stream()
                    .filter(entry -> entry.statement().statement().actor().equals(actor)
                            && entry.statement().statement().id().equals(id))
                    .findFirst();
        }

        @Override
        public List<LogEntry> bySubject(Subject subject) {
            return entries.stream()
                    .filter(entry -> entry.statement().statement().subjects().contains(subject))
                    .toList();
        }
    }
}
