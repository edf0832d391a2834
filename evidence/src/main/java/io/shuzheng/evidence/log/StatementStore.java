package io.shuzheng.evidence.log;

import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.StatementId;
import io.shuzheng.evidence.statement.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Port: the {@linkplain LogRow rows} of one log, as one transaction of the caller sees them. An implementation is bound to that transaction:
 * what is appended commits, or is rolled back, with the caller's other changes.
 *
 * <p>The log's rules are kept above this port; the store keeps the order. Indexes run from 0 without a gap, and of two
 * transactions that append at the same index at most one commits (a unique index does; a lock does as well).
 * {@code StatementStoreContract}, in this module's test-jar, is what an implementation must pass.
 *
 * <p>Every method throws {@link io.shuzheng.primitives.InternalFailureException} when the database fails.
 */
public interface StatementStore {

    /** How many rows there are. */
    long size();

    /**
     * Adds entries at the end, in their order.
     *
     * @throws io.shuzheng.primitives.InternalFailureException now, or when the transaction commits, where the first index is
     *     not {@link #size()} or one does not follow the other, or where a digest, or a statement's actor and id, is there
     *     already: another transaction was faster, and the caller rolls back and tries again
     */
    void append(List<LogEntry> entries);

    /** Adds one entry, as {@link #append(List)}. */
    default void append(LogEntry entry) {
        append(List.of(entry));
    }

    /** Rows {@code from} (inclusive) to {@code to} (exclusive) in order; fewer where the log ends before. */
    List<LogRow> range(long from, long to);

    /** The statement of that digest. */
    Optional<LogRow> byDigest(StatementDigest digest);

    /** The statement that an actor made under an id of its own. */
    default Optional<LogRow> byId(PartyDid actor, UUID id) {
        StatementId wanted = new StatementId(actor, id);
        return Optional.ofNullable(byIds(Set.of(wanted)).get(wanted));
    }

    /** The statements that have these ids, as far as there are such. */
    Map<StatementId, LogRow> byIds(Set<StatementId> ids);

    /** Those of the digests whose statements are there. */
    Set<StatementDigest> present(Set<StatementDigest> digests);

    /** All rows whose statements name {@code subject}, in order. */
    List<LogRow> bySubject(Subject subject);
}
