package io.shuzheng.agent.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A buffered change of one record, made on what was seen of it. */
sealed interface RecordWrite {

    /** The record as this unit of work will leave it. */
    Optional<RecordContent> content();

    /** Changes the row, and returns false if it is no longer as it was seen. */
    boolean apply(Connection connection, RecordKey key) throws SQLException;

    /** A new row. */
    record Insert(RecordContent written, Ciphertext sealed, List<String> tagHashes, long version, long createdAt)
            implements RecordWrite {

        @Override
        public Optional<RecordContent> content() {
            return Optional.of(written);
        }

        @Override
        public boolean apply(Connection connection, RecordKey key) throws SQLException {
            if (!RecordTable.insert(connection, key, version, createdAt, sealed)) {
                return false;
            }
            RecordTable.replaceTags(connection, key, tagHashes);
            return true;
        }
    }

    /** New content of a row. */
    record Update(RecordContent written, Ciphertext sealed, List<String> tagHashes, long seen) implements RecordWrite {

        @Override
        public Optional<RecordContent> content() {
            return Optional.of(written);
        }

        @Override
        public boolean apply(Connection connection, RecordKey key) throws SQLException {
            if (!RecordTable.update(connection, key, seen, sealed)) {
                return false;
            }
            RecordTable.replaceTags(connection, key, tagHashes);
            return true;
        }
    }

    /** No row any more; none was there if {@code seen} says so. */
    record Delete(long seen) implements RecordWrite {

        @Override
        public Optional<RecordContent> content() {
            return Optional.empty();
        }

        @Override
        public boolean apply(Connection connection, RecordKey key) throws SQLException {
            if (seen == RecordVersion.ABSENT) {
                return RecordTable.version(connection, key).number() == RecordVersion.ABSENT;
            }
            if (!RecordTable.delete(connection, key, seen)) {
                return false;
            }
            RecordTable.replaceTags(connection, key, List.of());
            return true;
        }
    }
}
