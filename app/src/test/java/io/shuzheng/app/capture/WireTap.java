package io.shuzheng.app.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leads every HTTP request that this process makes, by clients built from now on, through a {@link BodyCapture}: one for each
 * port that is asked. The clients are told nothing of it: to them it is the system's proxy.
 */
public final class WireTap extends ProxySelector implements AutoCloseable {

    private final Map<Integer, BodyCapture> captures = new ConcurrentHashMap<>();
    private final Optional<ProxySelector> before = Optional.ofNullable(ProxySelector.getDefault());

    private WireTap() {}

    /** Begins to listen. */
    public static WireTap open() {
        WireTap tap = new WireTap();
        ProxySelector.setDefault(tap);
        return tap;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(new Proxy(
                Proxy.Type.HTTP,
                captures.computeIfAbsent(uri.getPort(), WireTap::capture).socket()));
    }

    private static BodyCapture capture(int port) {
        try {
            return BodyCapture.before(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        throw new UncheckedIOException("the tap is not there for " + uri, failure);
    }

    /** What was sent to a port, and answered from there. */
    public List<CapturedExchange> to(int port) {
        return Optional.ofNullable(captures.get(port))
                .map(BodyCapture::captured)
                .orElse(List.of());
    }

    /** What was sent to anybody. */
    public List<CapturedExchange> all() {
        return captures.values().stream()
                .flatMap(each -> each.captured().stream())
                .toList();
    }

    @Override
    public void close() {
        ProxySelector.setDefault(before.orElse(null));
        captures.values().forEach(BodyCapture::close);
    }
}
