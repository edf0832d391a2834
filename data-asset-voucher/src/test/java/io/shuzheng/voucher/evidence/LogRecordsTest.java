package io.shuzheng.voucher.evidence;

import static io.shuzheng.voucher.evidence.TestEntries.SUBJECT;
import static io.shuzheng.voucher.evidence.TestEntries.head;
import static io.shuzheng.voucher.evidence.TestEntries.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.evidence.log.LogEntry;
import io.shuzheng.evidence.log.LogRow;
import io.shuzheng.primitives.InternalFailureException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wallet whose log an earlier version kept as records. */
class LogRecordsTest {

    private static final int SIZE = 1_203;

    @TempDir
    Path folder;

    private final List<LogEntry> entries = new ArrayList<>();
    private WalletStore wallet;

    @BeforeEach
    void openWallet() {
        wallet = TestWallet.open(folder.resolve("wallet.db"));
        entries.addAll(under(head(700, "of the first batch"), 0, 700));
        entries.addAll(under(head(SIZE, "of all"), 700, SIZE));
        wallet.run(work -> {
            entries.forEach(entry -> work.put(LogRecords.ROW, Long.toString(entry.index()), entry.row()));
            work.put(LogRecords.SIZE, LogRecords.LOG, (long) SIZE);
        });
    }

    @AfterEach
    void closeWallet() {
        wallet.close();
    }

    @Test
    void whenTheLogIsMovedThenItIsTheSameAndNoRecordIsLeft() {
        LogRecords.moveToTables(wallet);
        LogRecords.moveToTables(wallet);

        assertThat(rows()).isEqualTo(entries.stream().map(LogEntry::row).toList());
        LogEntry some = entries.get(1_000);
        wallet.run(work -> {
            WalletStatementStore log = new WalletStatementStore(work);
            assertThat(log.byDigest(some.statement().digest())).contains(some.row());
            assertThat(log.bySubject(SUBJECT)).hasSize(SIZE);
            assertThat(work.findAll(LogRecords.ROW)).isEmpty();
            assertThat(work.find(LogRecords.SIZE, LogRecords.LOG)).isEmpty();
        });
    }

    @Test
    void whenARecordIsDamagedThenTheMoveStopsAndGoesOnWhenItIsMended() {
        LogRow good = entries.get(900).row();
        put(new LogRow(900, "damaged", good.treeHead()));
        assertThatThrownBy(() -> LogRecords.moveToTables(wallet))
                .isInstanceOf(InternalFailureException.class)
                .hasMessageContaining("900");

        put(good);
        LogRecords.moveToTables(wallet);

        assertThat(rows()).isEqualTo(entries.stream().map(LogEntry::row).toList());
    }

    private void put(LogRow row) {
        wallet.run(work -> work.put(LogRecords.ROW, Long.toString(row.index()), row));
    }

    private List<LogRow> rows() {
        return wallet.read(reader -> WalletStatementStore.reading(reader).range(0, Long.MAX_VALUE));
    }
}
