package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.store.Migration;
import io.shuzheng.agent.store.SqlQuery;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.evidence.log.LogEntry;
import io.shuzheng.evidence.log.LogRow;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.log.StatementStore;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.StatementId;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.SharedWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * The log's rows, encrypted, in tables of their own in the bureau's wallet, as one unit of work sees them.
 *
 * <p>Of two units of work that append at the same time one runs again; and a unit of work sees what it has appended itself,
 * through whichever instance. One that only reads does not run again when the log grows: what it read stays true.
 */
public final class WalletStatementStore implements StatementStore {

    /** The tables; a wallet that holds a log is opened with them. */
    public static final List<Migration> MIGRATIONS = LogTables.MIGRATIONS;

    private final WalletReader reader;
    private final Optional<UnitOfWork> writer;
    private final LogCipher cipher;
    private final SharedWork sealing;

    private WalletStatementStore(WalletReader reader, Optional<UnitOfWork> writer, Executor sealing) {
        this.reader = reader;
        this.writer = writer;
        this.sealing = new SharedWork(sealing);
        this.cipher = new LogCipher(reader.cipher());
    }

    /** The log as the unit of work sees it, to read and to append. */
    public WalletStatementStore(UnitOfWork work) {
        this(work, Runnable::run);
    }

    /**
     * The same, for many entries at a time.
     *
     * @param sealing encrypts entries beside the caller's thread
     */
    public WalletStatementStore(UnitOfWork work, Executor sealing) {
        this(work, Optional.of(work), sealing);
    }

    /** The log as the reader sees it; an append is an {@link IllegalStateException}. */
    public static WalletStatementStore reading(WalletReader reader) {
        return new WalletStatementStore(reader, Optional.empty(), Runnable::run);
    }

    @Override
    public long size() {
        return appended().map(LogAppends::size).orElseGet(() -> reader.query(LogTables::size));
    }

    @Override
    public void append(List<LogEntry> entries) {
        UnitOfWork work = writer.orElseThrow(() -> new IllegalStateException("this log is for reading only"));
        LogAppends appends = appended().orElseGet(() -> begin(work));
        entries.forEach(entry -> keepHead(appends, entry.head()));
        appends.add(entries, sealing);
    }

    private LogAppends begin(UnitOfWork work) {
        LogAppends appends = new LogAppends(size(), cipher);
        work.write(appends);
        return appends;
    }

    /** A tree head is kept once for all rows that have it. */
    private void keepHead(LogAppends appends, SignedTreeHead head) {
        Optional<String> kept = appends.head(head.size()).or(() -> storedHead(head.size()));
        if (kept.isEmpty()) {
            appends.add(head);
        } else if (!kept.get().equals(head.compact())) {
            throw new InternalFailureException("the log has another tree head of size " + head.size());
        }
    }

    @Override
    public List<LogRow> range(long from, long to) {
        long end = Math.min(to, size());
        List<LogRow> rows = rows(connection -> LogTables.range(connection, from, end));
        appended().ifPresent(appends -> rows.addAll(appends.range(from, end)));
        for (int i = 0; i < Math.max(0, end - from); i++) {
            if (i == rows.size() || rows.get(i).index() != from + i) {
                throw new InternalFailureException("the log has no row " + (from + i));
            }
        }
        return rows;
    }

    @Override
    public Optional<LogRow> byDigest(StatementDigest digest) {
        return appended().flatMap(appends -> appends.find(digest)).or(() -> {
            String hash = cipher.hash(digest);
            return rows(connection -> LogTables.byDigest(connection, hash)).stream()
                    .findFirst();
        });
    }

    @Override
    public Map<StatementId, LogRow> byIds(Set<StatementId> ids) {
        List<String> hashes = ids.stream().map(cipher::hash).toList();
        Map<StatementId, LogRow> found = new HashMap<>();
        rows(connection -> LogTables.byIds(connection, hashes))
                .forEach(row -> found.put(StatementId.of(row.entry().statement().statement()), row));
        appended().ifPresent(appends -> ids.forEach(id -> appends.find(id).ifPresent(row -> found.put(id, row))));
        return found;
    }

    @Override
    public Set<StatementDigest> present(Set<StatementDigest> digests) {
        Map<String, StatementDigest> byHash = new HashMap<>();
        digests.forEach(digest -> byHash.put(cipher.hash(digest), digest));
        List<String> hashes = List.copyOf(byHash.keySet());
        Set<StatementDigest> present = new HashSet<>();
        reader.query(connection -> LogTables.digests(connection, hashes))
                .forEach(hash -> Optional.ofNullable(byHash.get(hash)).ifPresent(present::add));
        appended()
                .ifPresent(appends -> digests.stream()
                        .filter(digest -> appends.find(digest).isPresent())
                        .forEach(present::add));
        return present;
    }

    @Override
    public List<LogRow> bySubject(Subject subject) {
        String hash = cipher.hash(subject);
        List<LogRow> rows = rows(connection -> LogTables.bySubject(connection, hash));
        appended().ifPresent(appends -> rows.addAll(appends.find(subject)));
        return rows;
    }

    private Optional<LogAppends> appended() {
        return reader.participant(LogAppends.class);
    }

    private List<LogRow> rows(SqlQuery<List<LogTables.FoundRow>> query) {
        Map<Long, String> heads = new HashMap<>();
        List<LogRow> rows = new ArrayList<>();
        for (LogTables.FoundRow found : reader.query(query)) {
            String head = heads.computeIfAbsent(found.headSize(), this::requireHead);
            String statement = cipher.openStatement(found.index(), found.headSize(), found.content());
            rows.add(new LogRow(found.index(), statement, head));
        }
        return rows;
    }

    private String requireHead(long size) {
        return storedHead(size)
                .orElseThrow(() -> new InternalFailureException("the log has lost its tree head of size " + size));
    }

    private Optional<String> storedHead(long size) {
        return reader.query(connection -> LogTables.head(connection, size))
                .map(content -> cipher.openHead(size, content));
    }

    static Tag subjectTag(Subject subject) {
        return new Tag("subject", subject.toString());
    }
}
