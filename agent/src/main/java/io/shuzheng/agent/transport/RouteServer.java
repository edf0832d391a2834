package io.shuzheng.agent.transport;

import io.shuzheng.primitives.InternalFailureException;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** An HTTP server: finds the route of each request, and answers whatever goes wrong with problem details (RFC 9457). */
public final class RouteServer implements AutoCloseable {

    private static final int MOST_THREADS = 64;

    private final ServerSettings settings;
    private final Server server;
    private final ServerConnector connector;
    private volatile int port;

    /**
     * @param name of the server's threads
     * @param routes the first that matches a path serves it
     */
    public RouteServer(ServerSettings settings, String name, List<HttpRoute> routes) {
        this.settings = settings;
        this.port = settings.port();
        this.server = new Server(threads(name));
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        this.connector = new ServerConnector(server, 0, 1, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.idle().toMillis());
        server.addConnector(connector);
        server.setHandler(new RoutingHandler(routes, BodyReader.of(settings)));
        server.setErrorHandler((request, response, callback) -> {
            new HttpProblem(response.getStatus(), "the request is not as it should be").write(response, callback);
            return true;
        });
    }

    private static QueuedThreadPool threads(String name) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2);
        threads.setName(name);
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

    /** The TCP port, once started, and still after the end; 0 before if any free one was asked for. */
    public int port() {
        return port;
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
