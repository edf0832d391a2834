package io.shuzheng.app.bench;

import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.evidence.anchor.AnchorJob;
import io.shuzheng.evidence.log.EvidenceLog;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.voucher.evidence.WalletStatementStore;
import java.util.List;

/** The way of statements into a log and its tree head into the ledger. */
final class EvidenceBench {

    private static final double NANOSECONDS = 1e9;

    private final WalletStore wallet;
    private final EvidenceLog log;
    private final AnchorJob anchoring;

    /**
     * What was measured.
     *
     * @param statements how many were verified, logged and anchored
     * @param seconds from the first one's arrival to the last one's anchor
     * @param logged the seconds until all were logged
     * @param ledgerWrites how many transactions anchor them
     */
    record Measured(int statements, double seconds, double logged, int ledgerWrites) {

        double perSecond() {
            return statements / seconds;
        }
    }

    EvidenceBench(WalletStore wallet, EvidenceLog log, AnchorJob anchoring) {
        this.wallet = wallet;
        this.log = log;
        this.anchoring = anchoring;
    }

    /**
     * Takes in statements as they come, and anchors them.
     *
     * @param batch how many are taken in by one transaction
     */
    Measured run(List<String> statements, int batch) {
        long start = System.nanoTime();
        for (int from = 0; from < statements.size(); from += batch) {
            append(statements.subList(from, Math.min(statements.size(), from + batch)));
        }
        long logged = System.nanoTime();
        int writes = 0;
        while (anchoring.run().isPresent()) {
            writes++;
        }
        return new Measured(
                statements.size(), (System.nanoTime() - start) / NANOSECONDS, (logged - start) / NANOSECONDS, writes);
    }

    private void append(List<String> texts) {
        List<SignedStatement> parsed =
                texts.parallelStream().map(SignedStatement::parse).toList();
        wallet.run(work -> log.appendAll(new WalletStatementStore(work), parsed));
    }
}
