package io.shuzheng.agent.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a unit of work saw and wants written; applied whole, or refused if what it saw has changed. */
final class CommitPlan implements TransactionParticipant {

    private final Map<RecordKey, RecordVersion> seen = new LinkedHashMap<>();
    private final Map<RecordSearch, List<RecordVersion>> found = new LinkedHashMap<>();
    private final Map<RecordKey, RecordWrite> writes = new LinkedHashMap<>();
    private final List<TransactionParticipant> participants = new ArrayList<>();

    void saw(RecordKey key, RecordVersion version) {
        seen.putIfAbsent(key, version);
    }

    Optional<RecordVersion> seen(RecordKey key) {
        return Optional.ofNullable(seen.get(key));
    }

    void found(RecordSearch search, List<RecordVersion> versions) {
        found.putIfAbsent(search, versions);
    }

    void put(RecordKey key, RecordWrite write) {
        writes.put(key, write);
    }

    void add(TransactionParticipant participant) {
        participants.add(participant);
    }

    <P extends TransactionParticipant> Optional<P> participant(Class<P> type) {
        return participants.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    Optional<RecordWrite> write(RecordKey key) {
        return Optional.ofNullable(writes.get(key));
    }

    Map<RecordKey, RecordWrite> writes() {
        return writes;
    }

    boolean writesNothing() {
        return writes.isEmpty() && participants.isEmpty();
    }

    @Override
    public void write(Connection connection) throws SQLException {
        for (Map.Entry<RecordKey, RecordVersion> entry : seen.entrySet()) {
            if (!writes.containsKey(entry.getKey())) {
                require(RecordTable.version(connection, entry.getKey()).equals(entry.getValue()), entry.getKey());
            }
        }
        for (Map.Entry<RecordSearch, List<RecordVersion>> entry : found.entrySet()) {
            require(RecordTable.versions(connection, entry.getKey()).equals(entry.getValue()), entry.getKey());
        }
        for (Map.Entry<RecordKey, RecordWrite> entry : writes.entrySet()) {
            require(entry.getValue().apply(connection, entry.getKey()), entry.getKey());
        }
        for (TransactionParticipant participant : participants) {
            participant.write(connection);
        }
    }

    private static void require(boolean unchanged, Object what) {
        if (!unchanged) {
            throw new WriteConflictException("changed meanwhile: " + what);
        }
    }
}
