package io.shuzheng.app.bench;

import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.evidence.anchor.AnchorJob;
import io.shuzheng.evidence.log.EvidenceLog;
import io.shuzheng.evidence.log.VerifiedStatements;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.SharedWork;
import io.shuzheng.voucher.evidence.WalletStatementStore;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The way of statements into a log and its tree head into the ledger. */
final class EvidenceBench {

    private static final double NANOSECONDS = 1e9;

    private final WalletStore wallet;
    private final EvidenceLog log;
    private final AnchorJob anchoring;
    private final Executor threads;
    private final SharedWork parsing;

    /**
     * What was measured.
     *
     * @param statements how many were verified, logged and anchored
     * @param seconds from the first one's arrival to the last one's anchor
     * @param logged the seconds until all were logged
     * @param processor the seconds that the process kept cores busy meanwhile
     * @param ledgerWrites how many transactions anchor them
     */
    record Measured(int statements, double seconds, double logged, double processor, int ledgerWrites) {

        double perSecond() {
            return statements / seconds;
        }
    }

    /**
     * A way into a log.
     *
     * @param threads parse and encrypt beside the caller's thread
     */
    EvidenceBench(WalletStore wallet, EvidenceLog log, AnchorJob anchoring, Executor threads) {
        this.wallet = wallet;
        this.log = log;
        this.anchoring = anchoring;
        this.threads = threads;
        this.parsing = new SharedWork(threads);
    }

    /**
     * Takes in statements as they come, and anchors them.
     *
     * @param batch how many are taken in by one transaction
     */
    Measured run(List<String> statements, int batch) {
        long processor = ProcessorTime.nanoseconds();
        long start = System.nanoTime();
        logAll(statements, batch);
        long logged = System.nanoTime();
        int writes = 0;
        while (anchoring.run().isPresent()) {
            writes++;
        }
        return new Measured(
                statements.size(),
                (System.nanoTime() - start) / NANOSECONDS,
                (logged - start) / NANOSECONDS,
                (ProcessorTime.nanoseconds() - processor) / NANOSECONDS,
                writes);
    }

    /** While a batch is written, the one after it is verified. */
    private void logAll(List<String> statements, int batch) {
        ExecutorService ahead = Executors.newSingleThreadExecutor();
        try {
            Future<VerifiedStatements> next = ahead.submit(() -> verified(statements, 0, batch));
            for (int from = batch; from < statements.size(); from += batch) {
                VerifiedStatements current = result(next);
                int following = from;
                next = ahead.submit(() -> verified(statements, following, batch));
                append(current);
            }
            append(result(next));
        } finally {
            ahead.shutdownNow();
        }
    }

    private VerifiedStatements verified(List<String> statements, int from, int batch) {
        List<String> texts = statements.subList(from, Math.min(statements.size(), from + batch));
        return log.verify(parsing.map(texts, SignedStatement::parse));
    }

    private void append(VerifiedStatements verified) {
        wallet.run(work -> log.appendAll(new WalletStatementStore(work, threads), verified));
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalFailureException("interrupted", e);
        } catch (ExecutionException e) {
            throw new InternalFailureException("statements could not be verified", e);
        }
    }
}
