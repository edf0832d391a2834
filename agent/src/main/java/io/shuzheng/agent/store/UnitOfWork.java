package io.shuzheng.agent.store;

/**
 * What belongs together: reads of one snapshot, and writes that commit in one database transaction.
 *
 * <p>Writes are buffered, and visible at once to this unit's own reads of records. At the end, the store checks that
 * every record read (or found missing, or found by tags) is still as it was, and applies all writes; if something
 * changed meanwhile, nothing is kept and the whole function runs again. So a function must have no effect but through
 * this object, and slow work in it (proofs, ledger reads) holds no lock.
 *
 * <p>Rows read by {@link #query} are not checked again; a participant that depends on them checks for itself.
 */
public interface UnitOfWork extends WalletReader {

    /** Stores a value, new or in place of the one with this id. */
    <T> void put(RecordType<T> type, String id, T value);

    /** Removes a value; does nothing where there is none. */
    void delete(RecordType<?> type, String id);

    /** Adds SQL of a module's own tables to the transaction; participants run in the order in which they were added. */
    void write(TransactionParticipant participant);

    /** Runs once after the commit, never after a failure; for wake-ups only, since a crash loses it. */
    void afterCommit(Runnable action);
}
