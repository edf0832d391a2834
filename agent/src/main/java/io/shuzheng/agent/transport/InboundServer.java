package io.shuzheng.agent.transport;

import io.shuzheng.primitives.InternalFailureException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The agent's HTTP server: takes envelopes at {@code /didcomm} and serves files below registered paths. */
public final class InboundServer implements AutoCloseable {

    private final ServerSettings settings;
    private final RouteServer server;

    /**
     * @param inbox takes an envelope; returns when it is stored, and throws
     *     {@link io.shuzheng.primitives.InvalidInputException} if it is not for us
     * @param content the files to serve, by path with both slashes, for example {@code /tails/}
     */
    public InboundServer(ServerSettings settings, Consumer<byte[]> inbox, Map<String, ContentSource> content) {
        this.settings = settings;
        List<HttpRoute> routes = new ArrayList<>();
        routes.add(new EnvelopeRoute(inbox, BodyReader.of(settings)));
        content.forEach((path, source) -> routes.add(new ContentRoute(path, source)));
        this.server = new RouteServer(settings, "inbound", routes);
    }

    /**
     * Begins to listen.
     *
     * @throws InternalFailureException if the port is taken
     */
    public void start() {
        server.start();
    }

    /** Where envelopes are taken, once started, and still after the end. */
    public URI endpoint() {
        if (server.port() == 0) {
            throw new IllegalStateException("the server has not started");
        }
        return URI.create("http://" + settings.host() + ":" + server.port() + EnvelopeRoute.PATH);
    }

    @Override
    public void close() {
        server.close();
    }
}
