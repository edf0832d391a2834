package io.shuzheng.agent.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Commits through one connection the work of many threads, as many as wait in one transaction: one sync of the disk
 * pays for all. Each piece of work has its own savepoint, so that one that fails takes no other with it.
 */
final class GroupCommitter {

    private static final int LARGEST_GROUP = 64;

    private final Connection connection;
    private final ReentrantLock leader = new ReentrantLock();
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();

    /** Takes a connection that is not in auto-commit mode and is used by nobody else. */
    GroupCommitter(Connection connection) {
        this.connection = connection;
    }

    /** Returns when the work is durable, and throws what it threw if it failed. */
    void commit(TransactionParticipant work) {
        Entry entry = new Entry(work);
        waiting.add(entry);
        leader.lock();
        try {
            while (!entry.settled) {
                commitGroup();
            }
        } finally {
            leader.unlock();
        }
        entry.throwFailure();
    }

    private void commitGroup() {
        List<Entry> group = new ArrayList<>();
        for (Entry entry = waiting.poll(); entry != null; entry = waiting.poll()) {
            group.add(entry);
            if (group.size() == LARGEST_GROUP) {
                break;
            }
        }
        try {
            for (Entry entry : group) {
                run(entry);
            }
            connection.commit();
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(e);
            group.forEach(entry -> entry.fail(e));
        }
        group.forEach(entry -> entry.settled = true);
    }

    private void run(Entry entry) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try {
            entry.work.write(connection);
            connection.releaseSavepoint(savepoint);
        } catch (SQLException | RuntimeException | Error e) {
            entry.fail(e);
            connection.rollback(savepoint);
        }
    }

    private void rollBack(Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static final class Entry {

        private final TransactionParticipant work;
        private boolean settled;
        private Optional<Throwable> failure = Optional.empty();

        Entry(TransactionParticipant work) {
            this.work = work;
        }

        void fail(Throwable cause) {
            failure = failure.or(() -> Optional.of(cause));
        }

        void throwFailure() {
            if (failure.isEmpty()) {
                return;
            }
            Throwable cause = failure.get();
            if (cause instanceof RuntimeException exception) {
                throw exception;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new StoreFailureException("the database refused a commit", cause);
        }
    }
}
