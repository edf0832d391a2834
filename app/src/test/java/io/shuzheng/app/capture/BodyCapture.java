package io.shuzheng.app.capture;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP relay before an agent that keeps every body which passes, in both directions.
 *
 * <p>An agent that is told to publish {@link #address} as its URL gets all of its peers' requests through it. While the
 * agent does not run, the relay answers 502, as a proxy does. {@link WireTap} uses it as one.
 */
public final class BodyCapture implements AutoCloseable {

    private static final int BAD_GATEWAY = 502;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    private final URI target;
    private final List<CapturedExchange> captured = new CopyOnWriteArrayList<>();

    private BodyCapture(HttpServer server, URI target) {
        this.server = server;
        this.target = target;
        server.setExecutor(threads);
        server.createContext("/", this::relay);
        server.start();
    }

    /** A relay before an agent that listens, or will listen, on this port of the loopback interface. */
    public static BodyCapture before(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        return new BodyCapture(server, URI.create("http://127.0.0.1:" + port));
    }

    /** Where peers reach the agent through the relay, without a path. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What has passed so far, in the order of the responses. */
    public List<CapturedExchange> captured() {
        return List.copyOf(captured);
    }

    /** Path and query; a proxy is told the whole URI. */
    private static String path(HttpExchange exchange) {
        URI uri = exchange.getRequestURI();
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    InetSocketAddress socket() {
        return server.getAddress();
    }

    private void relay(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                    .orElse("");
            HttpRequest.Builder forwarded = HttpRequest.newBuilder(target.resolve(path(exchange)))
                    .method(
                            exchange.getRequestMethod(),
                            body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            if (!type.isEmpty()) {
                forwarded.header("Content-Type", type);
            }
            answer(exchange, body, type, forwarded.build());
        }
    }

    private void answer(HttpExchange exchange, byte[] body, String type, HttpRequest forwarded) throws IOException {
        int status = BAD_GATEWAY;
        byte[] answer = new byte[0];
        try {
            HttpResponse<byte[]> response = client.send(forwarded, HttpResponse.BodyHandlers.ofByteArray());
            status = response.statusCode();
            answer = response.body();
            response.headers()
                    .firstValue("Content-Type")
                    .ifPresent(value -> exchange.getResponseHeaders().set("Content-Type", value));
        } catch (IOException e) {
            // the agent does not run now: a bad gateway
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        captured.add(new CapturedExchange(exchange.getRequestMethod(), path(exchange), type, body, status, answer));
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
