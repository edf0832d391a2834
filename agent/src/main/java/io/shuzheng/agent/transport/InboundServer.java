package io.shuzheng.agent.transport;

import io.shuzheng.primitives.InternalFailureException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The agent's HTTP server: takes envelopes at {@code /didcomm} and serves files below registered paths. */
public final class InboundServer implements AutoCloseable {

    private static final int MOST_THREADS = 64;

    private final Server server;
    private final ServerConnector connector;
    private final ServerSettings settings;
    private volatile int port;

    /**
     * @param inbox takes an envelope; returns when it is stored, and throws
     *     {@link io.shuzheng.primitives.InvalidInputException} if it is not for us
     * @param content the files to serve, by path with both slashes, for example {@code /tails/}
     */
    public InboundServer(ServerSettings settings, Consumer<byte[]> inbox, Map<String, ContentSource> content) {
        this.settings = settings;
        this.port = settings.port();
        this.server = new Server(threads());
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        this.connector = new ServerConnector(server, 0, 1, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.idle().toMillis());
        server.addConnector(connector);
        List<HttpRoute> routes = new ArrayList<>();
        routes.add(new EnvelopeRoute(inbox, new BodyReader(settings.mostBytes(), settings.longestBody())));
        content.forEach((path, source) -> routes.add(new ContentRoute(path, source)));
        server.setHandler(new RoutingHandler(routes));
        server.setErrorHandler((request, response, callback) -> {
            new HttpProblem(response.getStatus(), "the request is not as it should be").write(response, callback);
            return true;
        });
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2);
        threads.setName("inbound");
        threads.setDaemon(true);
        if (VirtualThreads.areSupported()) {
            threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        }
        return threads;
    }

    /**
     * Begins to listen.
     *
     * @throws InternalFailureException if the port is taken
     */
    public void start() {
        try {
            server.start();
            port = connector.getLocalPort();
        } catch (Exception e) {
            throw new InternalFailureException("cannot listen on " + settings.host() + ":" + settings.port(), e);
        }
    }

    /** Where envelopes are taken, once started, and still after the end. */
    public URI endpoint() {
        if (port == 0) {
            throw new IllegalStateException("the server has not started");
        }
        return URI.create("http://" + settings.host() + ":" + port + EnvelopeRoute.PATH);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new InternalFailureException("the server did not stop", e);
        }
    }
}
