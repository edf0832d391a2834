package io.shuzheng.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.evidence.TestKeys;
import io.shuzheng.evidence.TestStatements;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.StatementId;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.merkle.MerkleHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link StatementStore} must do. A subclass brings a new, empty store for each test. */
public abstract class StatementStoreContract {

    private static final Subject SUBJECT = Subject.application("app-1");
    private static final Subject OTHER = Subject.voucher("v-1");

    /** Runs work in a transaction of its own, which commits when it returns and is rolled back when it throws. */
    protected abstract <T> T inTransaction(Function<StatementStore, T> work);

    @Test
    protected void whenNothingWasAppendedThenTheStoreIsEmpty() {
        assertThat(size()).isZero();
        assertThat(range(0, 10)).isEmpty();
        assertThat(bySubject(SUBJECT)).isEmpty();
        assertThat(byDigest(entry(0).statement().digest())).isEmpty();
    }

    @Test
    protected void whenEntriesAreAppendedThenTheyAreReadBackInOrder() {
        List<LogEntry> entries = List.of(entry(0), entry(1), entry(2), entry(3));
        inTransaction(store -> append(store, entries.get(0), entries.get(1)));
        inTransaction(store -> append(store, entries.get(2), entries.get(3)));

        assertThat(size()).isEqualTo(4);
        List<LogRow> rows = entries.stream().map(LogEntry::row).toList();
        assertThat(range(0, 4)).isEqualTo(rows);
        assertThat(range(1, 3)).isEqualTo(rows.subList(1, 3));
        assertThat(range(3, 99)).isEqualTo(rows.subList(3, 4));
        assertThat(range(4, 99)).isEmpty();
        assertThat(range(2, 2)).isEmpty();
    }

    @Test
    protected void whenAnEntryIsAppendedThenItIsFoundByDigestAndById() {
        LogEntry entry = entry(0);
        inTransaction(store -> append(store, entry));
        PartyDid actor = entry.statement().statement().actor();
        UUID id = entry.statement().statement().id();

        assertThat(byDigest(entry.statement().digest())).contains(entry.row());
        assertThat(byId(actor, id)).contains(entry.row());
        assertThat(byDigest(StatementDigest.of("other"))).isEmpty();
        assertThat(byId(actor, new UUID(0, 0))).isEmpty();
        assertThat(byId(new PartyDid("did:example:other"), id)).isEmpty();
    }

    @Test
    protected void whenManyAreAskedForThenThoseThatAreThereAreFound() {
        LogEntry logged = entry(0);
        LogEntry own = entry(1);
        LogEntry other = entry(2);
        Set<StatementId> ids = Set.of(id(logged), id(own), id(other));
        Set<StatementDigest> digests = Set.of(digest(logged), digest(own), digest(other));
        inTransaction(store -> append(store, logged));

        inTransaction(store -> {
            store.append(own);
            assertThat(store.byIds(ids)).isEqualTo(Map.of(id(logged), logged.row(), id(own), own.row()));
            assertThat(store.present(digests)).containsExactlyInAnyOrder(digest(logged), digest(own));
            assertThat(store.byIds(Set.of())).isEmpty();
            assertThat(store.present(Set.of())).isEmpty();
            return store;
        });
    }

    @Test
    protected void whenMoreAreAskedForThanOneQueryTakesThenAllAreFound() {
        List<LogEntry> entries =
                IntStream.range(0, 600).mapToObj(index -> entry(index)).toList();
        inTransaction(store -> {
            store.append(entries);
            return store;
        });

        Set<StatementId> ids = entries.stream().map(StatementStoreContract::id).collect(Collectors.toSet());
        Set<StatementDigest> digests =
                entries.stream().map(StatementStoreContract::digest).collect(Collectors.toSet());
        Set<StatementId> found = inTransaction(store -> store.byIds(ids)).keySet();
        Set<StatementDigest> present = inTransaction(store -> store.present(digests));
        assertThat(found).isEqualTo(ids);
        assertThat(present).isEqualTo(digests);
    }

    @Test
    protected void whenEntriesNameASubjectThenTheyAreFoundByItInOrder() {
        LogEntry both = entry(0, SUBJECT, OTHER);
        LogEntry none = entry(1, Subject.blank("app-1"));
        LogEntry one = entry(2, SUBJECT);
        inTransaction(store -> append(store, both, none, one));

        assertThat(bySubject(SUBJECT)).containsExactly(both.row(), one.row());
        assertThat(bySubject(OTHER)).containsExactly(both.row());
    }

    @Test
    protected void whenAppendedInATransactionThenThatTransactionSeesIt() {
        LogEntry entry = entry(0);
        inTransaction(store -> {
            store.append(entry);
            assertThat(store.size()).isEqualTo(1);
            assertThat(store.range(0, 1)).containsExactly(entry.row());
            assertThat(store.byDigest(entry.statement().digest())).contains(entry.row());
            assertThat(store.bySubject(SUBJECT)).containsExactly(entry.row());
            return store;
        });
    }

    @Test
    protected void whenTheTransactionIsRolledBackThenNothingOfItRemains() {
        inTransaction(store -> append(store, entry(0)));

        assertThatThrownBy(() -> inTransaction(store -> {
                    append(store, entry(1), entry(2));
                    throw new IllegalStateException("the caller's other change failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(size()).isEqualTo(1);
        assertThat(byDigest(entry(1).statement().digest())).isEmpty();
        assertThat(bySubject(SUBJECT)).containsExactly(entry(0).row());
        inTransaction(store -> append(store, entry(1)));
        assertThat(size()).isEqualTo(2);
    }

    @Test
    protected void whenTheIndexIsNotTheNextThenTheAppendFails() {
        inTransaction(store -> append(store, entry(0)));

        assertRefused(entry(0, 1));
        assertRefused(entry(2, 1));
    }

    @Test
    protected void whenOneOfManyDoesNotFollowThenNoneIsAppended() {
        assertThatThrownBy(() -> inTransaction(store -> {
                    store.append(List.of(entry(0), entry(2)));
                    return store;
                }))
                .isInstanceOf(InternalFailureException.class);
        assertThatThrownBy(() -> inTransaction(store -> {
                    store.append(List.of(entry(0), entry(1, 0)));
                    return store;
                }))
                .isInstanceOf(InternalFailureException.class);

        assertThat(size()).isZero();
    }

    @Test
    protected void whenTheStatementIsAlreadyThereThenTheAppendFails() {
        inTransaction(store -> append(store, entry(0)));

        assertRefused(entry(1, 0));
    }

    @Test
    protected void whenTheActorUsedTheIdBeforeThenTheAppendFails() {
        inTransaction(store -> append(store, entry(0)));
        SignedStatement sameId =
                TestStatements.sign(TestKeys.BANK, TestStatements.statement(TestKeys.BANK, "other-step", 0, SUBJECT));

        assertRefused(entry(1, sameId));
    }

    @Test
    protected void whenAnotherActorUsedTheIdThenTheAppendSucceeds() {
        inTransaction(store -> append(store, entry(0)));
        SignedStatement sameId =
                TestStatements.sign(TestKeys.CENTRE, TestStatements.statement(TestKeys.CENTRE, "a-step", 0, SUBJECT));

        inTransaction(store -> append(store, entry(1, sameId)));

        assertThat(size()).isEqualTo(2);
    }

    private long size() {
        return inTransaction(StatementStore::size);
    }

    private List<LogRow> range(long from, long to) {
        return inTransaction(store -> store.range(from, to));
    }

    private List<LogRow> bySubject(Subject subject) {
        return inTransaction(store -> store.bySubject(subject));
    }

    private Optional<LogRow> byDigest(StatementDigest digest) {
        return inTransaction(store -> store.byDigest(digest));
    }

    private Optional<LogRow> byId(PartyDid actor, UUID id) {
        return inTransaction(store -> store.byId(actor, id));
    }

    private void assertRefused(LogEntry entry) {
        long before = size();
        assertThatThrownBy(() -> inTransaction(store -> append(store, entry)))
                .isInstanceOf(InternalFailureException.class);
        assertThat(size()).isEqualTo(before);
    }

    private static StatementStore append(StatementStore store, LogEntry... entries) {
        for (LogEntry entry : entries) {
            store.append(entry);
        }
        return store;
    }

    private static StatementId id(LogEntry entry) {
        return StatementId.of(entry.statement().statement());
    }

    private static StatementDigest digest(LogEntry entry) {
        return entry.statement().digest();
    }

    private static LogEntry entry(int index, Subject... subjects) {
        return entry(index, statement(index, subjects.length == 0 ? new Subject[] {SUBJECT} : subjects));
    }

    private static LogEntry entry(int index, int number) {
        return entry(index, statement(number, SUBJECT));
    }

    private static SignedStatement statement(int number, Subject... subjects) {
        return TestStatements.sign(TestKeys.BANK, TestStatements.statement(TestKeys.BANK, "a-step", number, subjects));
    }

    private static LogEntry entry(int index, SignedStatement statement) {
        TreeHead head = new TreeHead(
                TestKeys.LOG.id(), index + 1L, MerkleHash.ofLeaf(new byte[] {(byte) index}), TestStatements.T0 + index);
        return new LogEntry(index, statement, SignedTreeHead.sign(head, TestKeys.LOG.key()));
    }
}
