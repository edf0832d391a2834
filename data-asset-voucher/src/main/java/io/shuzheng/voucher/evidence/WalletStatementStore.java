package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.evidence.log.LogEntry;
import io.shuzheng.evidence.log.LogRow;
import io.shuzheng.evidence.log.StatementStore;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.evidence.statement.Statement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The log's rows as encrypted records of the bureau's wallet, in one unit of work.
 *
 * <p>A record counts the rows. Every append reads and writes it, so of two units of work that append at the same time one
 * runs again; and a unit of work sees what it has appended itself, through whichever instance.
 */
public final class WalletStatementStore implements StatementStore {

    private static final RecordType<LogRow> ROW =
            RecordType.of("evidence-row", LogRow::toJson, LogRow::fromJson).taggedBy(WalletStatementStore::tags);
    private static final RecordType<Long> SIZE = RecordType.of(
            "evidence-size",
            size -> Json.object().put("size", size),
            json -> json.path("size").asLong());
    private static final String LOG = "log";

    private final WalletReader reader;
    private final Optional<UnitOfWork> writer;

    private WalletStatementStore(WalletReader reader, Optional<UnitOfWork> writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /** The log as the unit of work sees it, to read and to append. */
    public WalletStatementStore(UnitOfWork work) {
        this(work, Optional.of(work));
    }

    /** The log as the reader sees it; an append is an {@link IllegalStateException}. */
    public static WalletStatementStore reading(WalletReader reader) {
        return new WalletStatementStore(reader, Optional.empty());
    }

    @Override
    public long size() {
        return reader.find(SIZE, LOG).orElse(0L);
    }

    @Override
    public void append(LogEntry entry) {
        UnitOfWork work = writer.orElseThrow(() -> new IllegalStateException("this log is for reading only"));
        Statement statement = entry.statement().statement();
        if (entry.index() != size()
                || byDigest(entry.statement().digest()).isPresent()
                || byId(statement.actor(), statement.id()).isPresent()) {
            throw new InternalFailureException("the log has moved on, or has the statement, or its id, already");
        }
        work.put(ROW, Long.toString(entry.index()), entry.row());
        work.put(SIZE, LOG, entry.index() + 1);
    }

    @Override
    public List<LogRow> range(long from, long to) {
        List<LogRow> rows = new ArrayList<>();
        long end = Math.min(to, size());
        for (long index = from; index < end; index++) {
            rows.add(row(index));
        }
        return rows;
    }

    private LogRow row(long index) {
        return reader.find(ROW, Long.toString(index))
                .orElseThrow(() -> new InternalFailureException("the log has no row " + index));
    }

    @Override
    public Optional<LogRow> byDigest(StatementDigest digest) {
        return tagged(digestTag(digest)).stream().findFirst();
    }

    @Override
    public Optional<LogRow> byId(PartyDid actor, UUID id) {
        return tagged(idTag(actor, id)).stream().findFirst();
    }

    @Override
    public List<LogRow> bySubject(Subject subject) {
        return tagged(subjectTag(subject));
    }

    private List<LogRow> tagged(Tag tag) {
        return reader.findAll(ROW, tag).stream()
                .map(StoredRecord::value)
                .sorted(Comparator.comparingLong(LogRow::index))
                .toList();
    }

    private static Set<Tag> tags(LogRow row) {
        Statement statement = row.entry().statement().statement();
        Set<Tag> tags = new HashSet<>();
        tags.add(digestTag(row.digest()));
        tags.add(idTag(statement.actor(), statement.id()));
        statement.subjects().forEach(subject -> tags.add(subjectTag(subject)));
        return tags;
    }

    private static Tag digestTag(StatementDigest digest) {
        return new Tag("digest", digest.hex());
    }

    private static Tag idTag(PartyDid actor, UUID id) {
        return new Tag("id", actor.value() + " " + id);
    }

    static Tag subjectTag(Subject subject) {
        return new Tag("subject", subject.toString());
    }
}
