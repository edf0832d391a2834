package io.shuzheng.agent.store;

import java.util.List;
import java.util.Optional;

/** Reads the wallet as it was at the first read: later commits of others do not show. */
public interface WalletReader {

    /**
     * The value of this type and id.
     *
     * @throws CorruptRecordException if the row was altered, moved, or does not have this type's form
     */
    <T> Optional<T> find(RecordType<T> type, String id);

    /**
     * All values of this type that carry every one of the tags, the oldest first.
     *
     * @throws CorruptRecordException as {@link #find}
     */
    <T> List<StoredRecord<T>> findAll(RecordType<T> type, Tag... tags);

    /** Reads rows of a module's own tables, of the same snapshot as the records. */
    <R> R query(SqlQuery<R> query);

    /** Encrypts and decrypts rows of a module's own tables under this wallet's keys. */
    WalletCipher cipher();

    /**
     * The first participant of this class that was added to this unit of work; a reader that writes nothing has none. So a
     * module that keeps rows lets a unit of work see those that it has not committed yet.
     */
    <P extends TransactionParticipant> Optional<P> participant(Class<P> type);
}
