package io.shuzheng.voucher.evidence;

import static io.shuzheng.voucher.evidence.TestEntries.head;
import static io.shuzheng.voucher.evidence.TestEntries.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.agent.store.CorruptRecordException;
import io.shuzheng.agent.store.Sql;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.evidence.log.LogEntry;
import io.shuzheng.evidence.log.LogRow;
import io.shuzheng.primitives.InternalFailureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the log's rows lie in the wallet's database. */
class LogTablesTest {

    private static final List<LogEntry> BATCH = under(head(3, "of all"), 0, 3);

    @TempDir
    Path folder;

    private WalletStore wallet;

    @BeforeEach
    void openWallet() {
        wallet = TestWallet.open(folder.resolve("wallet.db"));
    }

    @AfterEach
    void closeWallet() {
        wallet.close();
    }

    @Test
    void whenRowsShareATreeHeadThenItIsKeptOnceAndReadWithEach() {
        append(BATCH.subList(0, 2));
        append(BATCH.subList(2, 3));

        assertThat(count("evidence_head")).isOne();
        assertThat(rows()).isEqualTo(BATCH.stream().map(LogEntry::row).toList());
    }

    @Test
    void whenAnotherTreeHeadHasTheSizeThenTheAppendFails() {
        append(BATCH.subList(0, 2));
        LogEntry other = under(head(3, "of others"), 2, 3).get(0);

        assertThatThrownBy(() -> append(List.of(other))).isInstanceOf(InternalFailureException.class);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void whenAnotherUnitOfWorkAppendsMeanwhileThenThisOneRunsAgain() {
        AtomicInteger runs = new AtomicInteger();

        wallet.run(work -> {
            WalletStatementStore log = new WalletStatementStore(work);
            int next = (int) log.size();
            if (runs.getAndIncrement() == 0) {
                append(under(head(1, "first"), 0, 1));
            }
            log.append(under(head(next + 1L, "next"), next, next + 1));
        });

        assertThat(runs).hasValue(2);
        assertThat(rows()).extracting(LogRow::index).containsExactly(0L, 1L);
    }

    @Test
    void whenAReaderIsAUnitOfWorkThenItSeesWhatThatAppended() {
        wallet.run(work -> {
            new WalletStatementStore(work).append(BATCH);
            WalletStatementStore reading = WalletStatementStore.reading(work);
            assertThat(reading.size()).isEqualTo(3);
            assertThat(reading.range(1, 2)).containsExactly(BATCH.get(1).row());
            assertThatThrownBy(() -> reading.append(BATCH)).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void whenTheFilesAreReadWithoutTheKeyThenNothingOfAStatementStandsInThem() throws IOException {
        append(BATCH);
        LogEntry entry = BATCH.get(0);

        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(content)
                        .doesNotContain(entry.statement().digest().hex())
                        .doesNotContain(entry.statement().compact().substring(0, 40))
                        .doesNotContain(entry.head().compact().substring(0, 40))
                        .doesNotContain("app-1")
                        .doesNotContain("did:example");
            }
        }
    }

    @Test
    void whenARowIsMovedOrGivenAnotherTreeHeadThenItDoesNotOpen() {
        append(BATCH);
        append(under(head(4, "later"), 3, 4));

        execute("UPDATE evidence_row SET head_size = 4 WHERE log_index = 0");
        execute("UPDATE evidence_row SET log_index = 9 WHERE log_index = 1");

        assertThatThrownBy(() -> range(0, 1)).isInstanceOf(CorruptRecordException.class);
        assertThatThrownBy(() -> range(9, 10)).isInstanceOf(CorruptRecordException.class);
        assertThatThrownBy(() -> range(1, 2)).isInstanceOf(InternalFailureException.class);
        assertThat(range(2, 3)).containsExactly(BATCH.get(2).row());
    }

    private void append(List<LogEntry> entries) {
        wallet.run(work -> new WalletStatementStore(work).append(entries));
    }

    private List<LogRow> rows() {
        return range(0, Long.MAX_VALUE);
    }

    private List<LogRow> range(long from, long to) {
        return wallet.read(reader -> WalletStatementStore.reading(reader).range(from, to));
    }

    private void execute(String sql) {
        wallet.update(connection -> Sql.update(connection, sql));
    }

    private long count(String table) {
        return wallet.read(reader ->
                reader.query(connection -> Sql.first(connection, "SELECT COUNT(*) FROM " + table, row -> row.getLong(1))
                        .orElseThrow()));
    }
}
