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
}
