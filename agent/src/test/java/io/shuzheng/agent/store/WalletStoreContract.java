package io.shuzheng.agent.store;

import static io.shuzheng.agent.store.TestWallets.COUNT;
import static io.shuzheng.agent.store.TestWallets.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a wallet store promises, whichever database is under it. */
abstract class WalletStoreContract {

    private WalletStore store;

    abstract WalletStore openEmpty() throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = openEmpty();
        store.update(connection -> Sql.update(connection, "CREATE TABLE ledger_row (amount INTEGER NOT NULL)"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whenPutThenFoundByIdInLaterUnits() {
        store.run(work -> work.put(NOTE, "a", "alpha"));

        assertThat(store.<String>read(reader -> reader.find(NOTE, "a").orElseThrow()))
                .isEqualTo("alpha");
        assertThat(store.<Boolean>read(reader -> reader.find(NOTE, "b").isPresent()))
                .isFalse();
    }

    @Test
    void whenPutAgainThenReplacedWithItsTags() {
        store.run(work -> work.put(NOTE, "a", "alpha"));
        store.run(work -> work.put(NOTE, "a", "beta"));

        assertThat(find(new Tag("initial", "a"))).isEmpty();
        assertThat(find(new Tag("initial", "b"))).containsExactly("beta");
    }

    @Test
    void whenDeletedThenGoneWithItsTags() {
        store.run(work -> work.put(NOTE, "a", "alpha"));
        store.run(work -> work.delete(NOTE, "a"));
        store.run(work -> work.delete(NOTE, "never there"));

        assertThat(find()).isEmpty();
        assertThat(find(new Tag("initial", "a"))).isEmpty();
    }

    @Test
    void whenSearchedByTagsThenOnlyThoseWithAllOfThem() {
        store.run(work -> {
            work.put(NOTE, "1", "one");
            work.put(NOTE, "2", "oak");
            work.put(NOTE, "3", "oaken");
            work.put(NOTE, "4", "two");
        });

        assertThat(find(new Tag("initial", "o"), new Tag("length", "3"))).containsExactlyInAnyOrder("one", "oak");
        assertThat(find(new Tag("initial", "o"))).hasSize(3);
        assertThat(find(new Tag("initial", "x"))).isEmpty();
    }

    @Test
    void whenUnitReadsItsOwnWritesThenItSeesThem() {
        store.run(work -> work.put(NOTE, "old", "apple"));
        store.run(work -> {
            work.put(NOTE, "new", "axe");
            work.delete(NOTE, "old");
            assertThat(work.find(NOTE, "new")).contains("axe");
            assertThat(work.find(NOTE, "old")).isEmpty();
            assertThat(work.findAll(NOTE, new Tag("initial", "a")))
                    .extracting(StoredRecord::value)
                    .containsExactly("axe");
        });
    }

    @Test
    void whenFunctionThrowsThenNothingIsKept() {
        assertThatThrownBy(() -> store.run(work -> {
                    work.put(NOTE, "a", "alpha");
                    work.write(connection -> Sql.update(connection, "INSERT INTO ledger_row VALUES (1)"));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");

        assertThat(find()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void whenParticipantFailsThenRecordsAreNotKeptEither() {
        AtomicInteger wakeUps = new AtomicInteger();
        assertThatThrownBy(() -> store.run(work -> {
                    work.put(NOTE, "a", "alpha");
                    work.write(connection -> Sql.update(connection, "INSERT INTO ledger_row VALUES (1)"));
                    work.write(connection -> Sql.update(connection, "INSERT INTO no_such_table VALUES (1)"));
                    work.afterCommit(wakeUps::incrementAndGet);
                }))
                .isInstanceOf(StoreFailureException.class);

        assertThat(find()).isEmpty();
        assertThat(rows()).isZero();
        assertThat(wakeUps).hasValue(0);
    }

    @Test
    void whenParticipantSucceedsThenItsRowsCommitWithTheRecords() {
        AtomicInteger wakeUps = new AtomicInteger();
        store.run(work -> {
            work.put(NOTE, "a", "alpha");
            work.write(connection -> Sql.update(connection, "INSERT INTO ledger_row VALUES (1)"));
            work.afterCommit(wakeUps::incrementAndGet);
        });

        assertThat(find()).containsExactly("alpha");
        assertThat(rows()).isOne();
        assertThat(wakeUps).hasValue(1);
    }

    @Test
    void whenAParticipantWasAddedThenItsUnitOfWorkFindsItAndNoOther() {
        store.run(work -> {
            assertThat(work.participant(OneRow.class)).isEmpty();
            OneRow added = new OneRow();
            work.write(connection -> Sql.update(connection, "INSERT INTO ledger_row VALUES (2)"));
            work.write(added);
            assertThat(work.participant(OneRow.class)).containsSame(added);
        });

        assertThat(rows()).isEqualTo(2);
        assertThat(store.<Boolean>read(
                        reader -> reader.participant(OneRow.class).isPresent()))
                .isFalse();
    }

    private static final class OneRow implements TransactionParticipant {

        @Override
        public void write(Connection connection) throws SQLException {
            Sql.updateAll(connection, "INSERT INTO ledger_row VALUES (?)", List.of(List.of(1)));
        }
    }

    @Test
    void whenWakeUpFailsThenUnitHasCommittedAllTheSame() {
        store.run(work -> {
            work.put(NOTE, "a", "alpha");
            work.afterCommit(() -> {
                throw new WriteConflictException("too late");
            });
        });

        assertThat(find()).containsExactly("alpha");
    }

    @Test
    void whenOtherCommitsMeanwhileThenSnapshotDoesNotChange() {
        store.run(work -> work.put(NOTE, "a", "alpha"));
        store.read(reader -> {
            assertThat(reader.find(NOTE, "a")).contains("alpha");
            store.run(work -> work.put(NOTE, "a", "beta"));
            store.run(work -> work.put(NOTE, "b", "beta"));
            assertThat(reader.find(NOTE, "a")).contains("alpha");
            return assertThat(reader.findAll(NOTE)).hasSize(1);
        });
    }

    @Test
    void whenWhatWasReadChangesThenFunctionRunsAgainOnTheNewState() {
        store.run(work -> work.put(COUNT, "n", 1));
        List<Integer> seen = new ArrayList<>();
        store.run(work -> {
            seen.add(work.find(COUNT, "n").orElseThrow());
            if (seen.size() == 1) {
                store.run(other -> other.put(COUNT, "n", 10));
            }
            work.put(COUNT, "copy", seen.get(seen.size() - 1));
        });

        assertThat(seen).containsExactly(1, 10);
        assertThat(count("copy")).isEqualTo(10);
    }

    @Test
    void whenWhatWasMissingAppearsThenFunctionRunsAgain() {
        AtomicInteger runs = new AtomicInteger();
        store.run(work -> {
            if (work.find(COUNT, "n").isEmpty()) {
                work.put(COUNT, "n", 1);
            }
            if (runs.incrementAndGet() == 1) {
                store.run(other -> other.put(COUNT, "n", 5));
            }
        });

        assertThat(runs).hasValue(2);
        assertThat(count("n")).isEqualTo(5);
    }

    @Test
    void whenSearchWouldFindMoreThenFunctionRunsAgain() {
        AtomicInteger runs = new AtomicInteger();
        store.run(work -> {
            int found = work.findAll(NOTE, new Tag("initial", "a")).size();
            work.put(COUNT, "found", found);
            if (runs.incrementAndGet() == 1) {
                store.run(other -> other.put(NOTE, "late", "acorn"));
            }
        });

        assertThat(count("found")).isEqualTo(1);
    }

    @Test
    void whenDeletedAndMadeAnewMeanwhileThenItIsNotTakenForTheOldOne() {
        store.run(work -> work.put(COUNT, "n", 1));
        AtomicInteger runs = new AtomicInteger();
        store.run(work -> {
            int seen = work.find(COUNT, "n").orElseThrow();
            if (runs.incrementAndGet() == 1) {
                store.run(other -> other.delete(COUNT, "n"));
                store.run(other -> other.put(COUNT, "n", 7));
            }
            work.put(COUNT, "n", seen + 1);
        });

        assertThat(count("n")).isEqualTo(8);
    }

    @Test
    void whenConflictsDoNotEndThenTheyAreReported() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> store.run(work -> {
                    work.find(COUNT, "n");
                    store.run(other -> other.put(COUNT, "n", runs.incrementAndGet()));
                    work.put(COUNT, "m", 1);
                }))
                .isInstanceOf(WriteConflictException.class);

        assertThat(runs).hasValue(WalletStore.MOST_RUNS);
    }

    @Test
    void whenManyThreadsAddToOneRecordThenNoAdditionIsLost() throws Exception {
        int threads = 4;
        int additions = 15;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> done = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            done.add(pool.submit(() -> {
                start.await();
                for (int i = 0; i < additions; i++) {
                    addOne();
                }
                return true;
            }));
        }
        start.countDown();
        for (Future<?> future : done) {
            future.get();
        }
        pool.shutdown();

        assertThat(count("n")).isEqualTo(threads * additions);
    }

    private void addOne() {
        while (true) {
            try {
                store.run(work -> work.put(COUNT, "n", work.find(COUNT, "n").orElse(0) + 1));
                return;
            } catch (WriteConflictException e) {
                // as unlucky as a unit can be: again
            }
        }
    }

    @Test
    void whenTwoUnitsEachReadWhatTheOtherWritesThenOneRunsAgain() {
        store.run(work -> {
            work.put(COUNT, "a", 1);
            work.put(COUNT, "b", 1);
        });
        AtomicInteger runs = new AtomicInteger();
        store.run(work -> {
            boolean bothOn =
                    work.find(COUNT, "a").orElse(0) + work.find(COUNT, "b").orElse(0) == 2;
            if (runs.incrementAndGet() == 1) {
                store.run(other -> {
                    assertThat(other.find(COUNT, "a")).contains(1);
                    other.put(COUNT, "b", 0);
                });
            }
            if (bothOn) {
                work.put(COUNT, "a", 0);
            }
        });

        assertThat(count("a") + count("b")).as("one must stay on").isEqualTo(1);
    }

    private int count(String id) {
        return store.read(reader -> reader.find(COUNT, id).orElseThrow());
    }

    private List<String> find(Tag... tags) {
        return store.read(reader ->
                reader.findAll(NOTE, tags).stream().map(StoredRecord::value).toList());
    }

    private long rows() {
        return store.read(reader -> reader.query(
                connection -> Sql.first(connection, "SELECT COUNT(*) FROM ledger_row", row -> row.getLong(1))
                        .orElseThrow()));
    }
}
