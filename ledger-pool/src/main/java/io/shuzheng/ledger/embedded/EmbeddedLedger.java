package io.shuzheng.ledger.embedded;

import io.shuzheng.ledger.embedded.internal.node.LedgerNode;
import io.shuzheng.ledger.embedded.internal.node.LedgerServer;
import io.shuzheng.ledger.embedded.internal.storage.LedgerDirectory;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.file.Path;

/**
 * A running ledger that Indy clients use as they use an Indy network: one process, one Merkle log on disk, one node or, by
 * option, several.
 *
 * <p>It speaks Indy's client protocol over ZMQ CURVE, checks signatures, roles and ownership, and has every transaction on
 * disk before it answers. It is for development and demonstrations: however many nodes it shows, it is no consensus, and
 * whoever holds its directory can rewrite it. A real network takes its place by another genesis file.
 */
public final class EmbeddedLedger implements AutoCloseable {

    private final LedgerDirectory directory;
    private final LedgerServer server;
    private final CommittedTransactions transactions;

    private EmbeddedLedger(LedgerDirectory directory, LedgerServer server, CommittedTransactions transactions) {
        this.directory = directory;
        this.server = server;
        this.transactions = transactions;
    }

    /**
     * Starts the ledger of a directory, a new one if there is none. It serves when this returns.
     *
     * @throws InvalidInputException if the directory's ledger has another host, port, trustee or number of nodes
     * @throws InternalFailureException if the directory is in use or cannot be written, its log is corrupt, or a port
     *     is taken
     */
    public static EmbeddedLedger open(EmbeddedLedgerConfiguration configuration) {
        LedgerDirectory directory = LedgerDirectory.open(configuration.directory());
        try {
            NodeKeyRing keys = NodeKeyRing.of(directory, configuration);
            LedgerNode node = new LedgerNode(directory.logFile(), configuration.clock(), keys.signer());
            try {
                LedgerServer server = new LedgerStart(configuration, directory, keys, node).start();
                return new EmbeddedLedger(directory, server, node.committed());
            } catch (RuntimeException e) {
                node.close();
                throw e;
            }
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** The pool genesis that clients need. */
    public Path genesisFile() {
        return directory.genesisFile();
    }

    /** The transactions that are on disk. */
    public CommittedTransactions transactions() {
        return transactions;
    }

    /** The TCP port of the first node; those of the others follow. */
    public int port() {
        return server.port();
    }

    /** Whether it serves: until it is closed, or its disk fails. */
    public boolean isRunning() {
        return server.isRunning();
    }

    /**
     * Waits until it serves no longer.
     *
     * @throws InterruptedException if the waiting thread is interrupted; the ledger goes on then
     */
    public void awaitStop() throws InterruptedException {
        server.awaitStop();
    }

    /** Stops serving. Everything that was answered is on disk. */
    @Override
    public void close() {
        try {
            server.close();
        } finally {
            directory.close();
        }
    }
}
