package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.evidence.log.LogEntry;
import io.shuzheng.evidence.log.LogRow;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log as earlier versions kept it, a wallet record a row, on its way into {@link LogTables}. */
final class LogRecords {

    static final RecordType<LogRow> ROW = RecordType.of("evidence-row", LogRow::toJson, LogRow::fromJson);
    static final RecordType<Long> SIZE = RecordType.of(
            "evidence-size",
            size -> Json.object().put("size", size),
            json -> json.path("size").asLong());
    static final String LOG = "log";

    /** How many rows one unit of work moves. */
    private static final int STRIDE = 500;

    private LogRecords() {}

    /**
     * Moves what there is. Where it is interrupted, the next call goes on.
     *
     * @throws InternalFailureException when a row is damaged; it and those after it are left
     */
    static void moveToTables(WalletStore wallet) {
        boolean more = true;
        while (more) {
            more = wallet.execute(LogRecords::moveSome);
        }
    }

    private static boolean moveSome(UnitOfWork work) {
        Optional<Long> size = work.find(SIZE, LOG);
        if (size.isEmpty()) {
            return false;
        }
        WalletStatementStore tables = new WalletStatementStore(work);
        long from = tables.size();
        long to = Math.min(size.get(), from + STRIDE);
        List<LogEntry> entries = new ArrayList<>();
        for (long index = from; index < to; index++) {
            entries.add(take(work, index));
        }
        tables.append(entries);
        if (to == size.get()) {
            work.delete(SIZE, LOG);
        }
        return true;
    }

    private static LogEntry take(UnitOfWork work, long index) {
        String id = Long.toString(index);
        LogRow row = work.find(ROW, id).orElseThrow(() -> new InternalFailureException("the log has no row " + index));
        work.delete(ROW, id);
        return row.entry();
    }
}
