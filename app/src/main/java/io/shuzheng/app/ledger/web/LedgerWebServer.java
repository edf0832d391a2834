package io.shuzheng.app.ledger.web;

import io.shuzheng.agent.transport.BodyReader;
import io.shuzheng.agent.transport.RouteServer;
import io.shuzheng.agent.transport.ServerSettings;
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
import java.util.List;

/** Serves the web page of an embedded ledger on the loopback interface. */
public final class LedgerWebServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int LARGEST_BODY = 4 * 1024;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration LONGEST_BODY = Duration.ofSeconds(15);

    private final IndyPool pool;
    private final RouteServer http;

    private LedgerWebServer(IndyPool pool, RouteServer http) {
        this.pool = pool;
        this.http = http;
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
        ServerSettings settings = new ServerSettings(HOST, port, LARGEST_BODY, IDLE, LONGEST_BODY);
        SiteRoute site = new SiteRoute(new LedgerSite(ledger, genesis, registration), BodyReader.of(settings));
        LedgerWebServer server = new LedgerWebServer(pool, new RouteServer(settings, "ledger-web", List.of(site)));
        try {
            server.http.start();
            return server;
        } catch (InternalFailureException e) {
            server.close();
            throw new InternalFailureException("the ledger's web page cannot be served on " + HOST + ":" + port, e);
        }
    }

    /** Where the page is. */
    public URI address() {
        return URI.create("http://" + HOST + ":" + http.port() + "/");
    }

    @Override
    public void close() {
        try (pool) {
            http.close();
        }
    }
}
