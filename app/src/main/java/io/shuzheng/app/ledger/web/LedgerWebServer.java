package io.shuzheng.app.ledger.web;

import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.ledger.request.RequestSigner;
import io.shuzheng.primitives.InternalFailureException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves the web page of an embedded ledger on the loopback interface. */
public final class LedgerWebServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int MOST_THREADS = 16;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final IndyPool pool;
    private final Server server;
    private final int port;

    private LedgerWebServer(IndyPool pool, Server server, int port) {
        this.pool = pool;
        this.server = server;
        this.port = port;
    }

    /**
     * Begins to serve. The ledger stays the caller's to close.
     *
     * @param port 0 for a free one
     * @param trustee as whom DIDs are registered
     * @throws InternalFailureException if the port is taken
     */
    public static LedgerWebServer start(EmbeddedLedger ledger, int port, RequestSigner trustee, Clock clock) {
        Genesis genesis = Genesis.read(ledger.genesisFile());
        IndyPool pool = IndyPools.open(genesis);
        Registration registration = new Registration(pool, RequestIds.ofClock(clock), trustee);
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 1);
        threads.setName("ledger-web");
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, 0, 1, new HttpConnectionFactory(http));
        connector.setHost(HOST);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        server.setHandler(new SiteHandler(new LedgerSite(ledger, genesis, registration)));
        try {
            server.start();
        } catch (Exception e) {
            pool.close();
            throw new InternalFailureException("the ledger's web page cannot be served on " + HOST + ":" + port, e);
        }
        return new LedgerWebServer(pool, server, connector.getLocalPort());
    }

    /** Where the page is. */
    public URI address() {
        return URI.create("http://" + HOST + ":" + port + "/");
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new InternalFailureException("the ledger's web server did not stop", e);
        } finally {
            pool.close();
        }
    }
}
