package io.shuzheng.ledger.embedded.internal.node;

import io.shuzheng.ledger.embedded.internal.transport.ClientEndpoints;
import io.shuzheng.ledger.embedded.internal.transport.ClientMessage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The thread that serves: takes what waits at the sockets, has the node answer it, sends the answers. */
public final class LedgerServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LedgerServer.class.getName());

    /** Bounds what one fsync and one round of answers keep in memory. */
    private static final int MAXIMUM_BATCH = 256;

    private final ClientEndpoints endpoints;
    private final LedgerNode node;
    private final Thread thread;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LedgerServer(ClientEndpoints endpoints, LedgerNode node) {
        this.endpoints = endpoints;
        this.node = node;
        this.thread = new Thread(this::serve, "embedded-ledger-" + endpoints.firstPort());
        this.thread.setDaemon(true);
    }

    /** Starts to serve; endpoints and node belong to the server from here on. */
    public static LedgerServer start(ClientEndpoints endpoints, LedgerNode node) {
        LedgerServer server = new LedgerServer(endpoints, node);
        server.thread.start();
        return server;
    }

    /** The TCP port of the first node. */
    public int port() {
        return endpoints.firstPort();
    }

    /** Whether the thread serves. */
    public boolean isRunning() {
        return thread.isAlive() && !closed.get();
    }

    /** Waits until it serves no longer. */
    public void awaitStop() throws InterruptedException {
        thread.join();
    }

    /** A failure to write ends the service: what is in memory may not be on disk, so no answer could be trusted. */
    private void serve() {
        try {
            Optional<List<ClientMessage>> batch = endpoints.receive(MAXIMUM_BATCH);
            while (batch.isPresent()) {
                node.process(batch.get()).forEach(endpoints::send);
                batch = endpoints.receive(MAXIMUM_BATCH);
            }
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "the embedded ledger has stopped", e);
        } finally {
            endpoints.close();
            node.close();
        }
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        endpoints.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
