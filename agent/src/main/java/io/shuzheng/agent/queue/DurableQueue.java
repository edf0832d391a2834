package io.shuzheng.agent.queue;

import io.shuzheng.agent.store.CorruptRecordException;
import io.shuzheng.agent.store.Migration;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One durable queue of an agent; see the package for how it works. */
public final class DurableQueue {

    /** The tables of all queues. */
    public static final List<Migration> MIGRATIONS =
            List.of(Migration.resource(DurableQueue.class, "queue", 1, "V1__queue.sql"));

    private static final Logger LOG = LoggerFactory.getLogger(DurableQueue.class);

    private final WalletStore store;
    private final QueueName name;
    private final QueueRows rows;
    private final Clock clock;
    private final SecureRandom random;
    private final List<Runnable> listeners = new ArrayList<>();

    /**
     * @param owner names this process among those that share the database; stays the same when it restarts
     */
    public DurableQueue(WalletStore store, QueueName name, String owner, Clock clock, SecureRandom random) {
        this.store = store;
        this.name = name;
        this.rows = new QueueRows(store, name, owner);
        this.clock = clock;
        this.random = random;
    }

    public QueueName name() {
        return name;
    }

    /** Adds an item when the unit of work commits. */
    public void add(UnitOfWork work, NewItem item) {
        byte[] idBytes = new byte[16];
        random.nextBytes(idBytes);
        String id = Base64Url.encode(idBytes);
        String lane = item.lane().isEmpty() ? id : hash("lane", item.lane());
        Optional<String> digest = item.onceBy().map(key -> hash("once", List.of(key)));
        long now = clock.millis();
        long due = item.due().map(Instant::toEpochMilli).orElse(now);
        var content = rows.seal(id, Json.write(item.content()).getBytes(StandardCharsets.UTF_8));
        work.write(connection -> rows.insert(connection, id, lane, digest, now, due, content));
        work.afterCommit(this::wake);
    }

    /** Leases items that are due and first in their lanes, the oldest first. */
    public List<QueueItem> claim(int most, Duration lease) {
        List<QueueRows.ClaimedRow> claimed = new ArrayList<>();
        long now = clock.millis();
        store.update(connection -> claimed.addAll(rows.claim(connection, most, now, now + lease.toMillis())));
        return claimed.stream()
                .sorted(Comparator.comparingLong(QueueRows.ClaimedRow::position))
                .flatMap(row -> open(row).stream())
                .toList();
    }

    private Optional<QueueItem> open(QueueRows.ClaimedRow row) {
        try {
            return Optional.of(rows.open(row));
        } catch (CorruptRecordException e) {
            LOG.error("{} item {} was altered or moved, and is set aside", name, row.id(), e);
            store.update(connection -> rows.setAside(connection, row));
            return Optional.empty();
        }
    }

    /** Marks a leased item done when the unit of work commits, which fails if the lease is lost by then. */
    public void complete(UnitOfWork work, QueueItem item) {
        work.write(connection -> rows.complete(connection, item));
    }

    /** Marks a leased item refused when the unit of work commits. */
    public void refuse(UnitOfWork work, QueueItem item, String reason) {
        work.write(connection -> rows.finish(connection, item, ItemState.REFUSED, reason));
    }

    /** Gives a leased item up. */
    public void fail(QueueItem item, String reason) {
        store.update(connection -> rows.finish(connection, item, ItemState.FAILED, reason));
    }

    /** Ends the lease and has the item tried again at that time. */
    public void postpone(QueueItem item, Instant due, String reason) {
        store.update(connection -> rows.postpone(connection, item, due.toEpochMilli(), reason));
    }

    /** Prolongs the leases of items that are still being handled. */
    public void renew(List<QueueItem> items, Duration lease) {
        long until = clock.millis() + lease.toMillis();
        store.update(connection -> rows.renew(connection, items, until));
    }

    /** Ends all leases of this process: those that it held when it was killed. */
    public void releaseOwn() {
        store.update(rows::releaseOwn);
    }

    /** Has all failed items tried again now. */
    public void retryFailed() {
        store.update(connection -> rows.retryFailed(connection, clock.millis()));
        wake();
    }

    /** Forgets items that were done or refused and added before that time; their digests guard no longer. */
    public void prune(UnitOfWork work, Instant before) {
        work.write(connection -> rows.prune(connection, before.toEpochMilli()));
    }

    /** When the next item can be claimed, as far as is known now. */
    public Optional<Instant> nextDue() {
        return store.read(reader -> reader.query(rows::nextDue));
    }

    public QueueDepth depth() {
        return store.read(reader -> reader.query(connection -> rows.depth(connection, clock.millis())));
    }

    /** Calls the listener whenever this process has added an item. To be set before the queue is used. */
    public void onAdded(Runnable listener) {
        listeners.add(listener);
    }

    private void wake() {
        listeners.forEach(Runnable::run);
    }

    private String hash(String purpose, List<String> words) {
        List<String> all = new ArrayList<>(List.of(purpose, name.name()));
        all.addAll(words);
        return store.cipher().hash(all.toArray(String[]::new));
    }
}
