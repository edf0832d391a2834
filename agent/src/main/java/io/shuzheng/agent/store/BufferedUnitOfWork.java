package io.shuzheng.agent.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads from one snapshot, remembers what it saw, and keeps writes until {@link #commit}. */
final class BufferedUnitOfWork implements UnitOfWork, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BufferedUnitOfWork.class);

    private final Database database;
    private final WalletCipher cipher;
    private final Clock clock;
    private final SecureRandom random;
    private final CommitPlan plan = new CommitPlan();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private Optional<Database.Snapshot> snapshot = Optional.empty();

    BufferedUnitOfWork(Database database, WalletCipher cipher, Clock clock, SecureRandom random) {
        this.database = database;
        this.cipher = cipher;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public <T> Optional<T> find(RecordType<T> type, String id) {
        RecordKey key = RecordKey.of(cipher, type, id);
        Optional<RecordWrite> own = plan.write(key);
        if (own.isPresent()) {
            return own.get().content().map(content -> content.decode(type));
        }
        Optional<RecordRow> row = query(connection -> RecordTable.find(connection, key));
        plan.saw(key, row.map(RecordRow::version).orElse(RecordVersion.absent(key.idHash())));
        return row.map(found -> RecordContent.open(cipher, found).decode(type));
    }

    @Override
    public <T> List<StoredRecord<T>> findAll(RecordType<T> type, Tag... tags) {
        List<Tag> wanted = List.of(tags);
        RecordSearch search =
                new RecordSearch(type.category(), RecordContent.tagHashes(cipher, type.category(), wanted));
        List<RecordRow> rows = query(connection -> RecordTable.findAll(connection, search));
        plan.found(search, rows.stream().map(RecordRow::version).toList());
        Map<RecordKey, RecordContent> contents = new LinkedHashMap<>();
        rows.forEach(row -> contents.put(row.key(), RecordContent.open(cipher, row)));
        plan.writes().forEach((key, write) -> {
            if (key.category().equals(type.category())) {
                write.content().ifPresentOrElse(content -> contents.put(key, content), () -> contents.remove(key));
            }
        });
        return contents.values().stream()
                .filter(content -> content.hasTags(wanted))
                .map(content -> new StoredRecord<>(content.id(), content.decode(type)))
                .toList();
    }

    @Override
    public <R> R query(SqlQuery<R> query) {
        Database.Snapshot open = snapshot.orElseGet(database::snapshot);
        snapshot = Optional.of(open);
        try {
            return query.read(open.connection());
        } catch (SQLException e) {
            throw new StoreFailureException("the wallet cannot be read", e);
        }
    }

    @Override
    public <T> void put(RecordType<T> type, String id, T value) {
        RecordKey key = RecordKey.of(cipher, type, id);
        RecordContent content = RecordContent.of(type, id, value);
        Ciphertext sealed = content.seal(cipher, key);
        List<String> hashes = RecordContent.tagHashes(cipher, type.category(), content.tags());
        long seen = seenVersion(key);
        plan.put(
                key,
                seen == RecordVersion.ABSENT
                        ? new RecordWrite.Insert(content, sealed, hashes, firstVersion(), clock.millis())
                        : new RecordWrite.Update(content, sealed, hashes, seen));
    }

    @Override
    public void delete(RecordType<?> type, String id) {
        RecordKey key = RecordKey.of(cipher, type, id);
        plan.put(key, new RecordWrite.Delete(seenVersion(key)));
    }

    @Override
    public void write(TransactionParticipant participant) {
        plan.add(participant);
    }

    @Override
    public WalletCipher cipher() {
        return cipher;
    }

    @Override
    public <P extends TransactionParticipant> Optional<P> participant(Class<P> type) {
        return plan.participant(type);
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void commit() {
        close();
        if (!plan.writesNothing()) {
            database.commit(plan);
        }
        afterCommit.forEach(BufferedUnitOfWork::runSafely);
    }

    /** What runs after the commit must not make the unit look as if it had failed. */
    private static void runSafely(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("what was to run after a commit failed", e);
        }
    }

    @Override
    public void close() {
        snapshot.ifPresent(Database.Snapshot::close);
        snapshot = Optional.empty();
    }

    private long seenVersion(RecordKey key) {
        RecordVersion version =
                plan.seen(key).orElseGet(() -> query(connection -> RecordTable.version(connection, key)));
        plan.saw(key, version);
        return version.number();
    }

    private long firstVersion() {
        return random.nextLong(1, 1L << 62);
    }
}
