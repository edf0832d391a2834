package io.shuzheng.agent.transport;

import io.shuzheng.agent.message.DeliveryFailedException;
import io.shuzheng.agent.message.DeliveryRefusedException;
import io.shuzheng.agent.message.OutboundTransport;
import io.shuzheng.didcomm.envelope.EnvelopeMediaTypes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** Delivers envelopes by HTTP POST (Aries RFC 0025). */
public final class HttpTransport implements OutboundTransport {

    /** Statuses that say that the same request may be taken later; 404 comes of a peer that is just starting. */
    private static final Set<Integer> TRY_AGAIN = Set.of(404, 408, 421, 425, 429);

    private final HttpClient client;
    private final Duration timeout;

    /** @param timeout for one request, from the connection's first byte to the response's last */
    public HttpTransport(HttpClient client, Duration timeout) {
        this.client = client;
        this.timeout = timeout;
    }

    /** A client for {@link #HttpTransport}; agents of one process may share it. */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    @Override
    public void deliver(URI endpoint, byte[] envelope) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(timeout)
                .header("Content-Type", EnvelopeMediaTypes.DIDCOMM_V1)
                .POST(HttpRequest.BodyPublishers.ofByteArray(envelope))
                .build();
        int status = send(request);
        if (status / 100 == 2) {
            return;
        }
        String what = endpoint.getAuthority() + " answered " + status;
        if (status / 100 == 4 && !TRY_AGAIN.contains(status)) {
            throw new DeliveryRefusedException(what);
        }
        throw new DeliveryFailedException(what);
    }

    private int send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new DeliveryFailedException(request.uri().getAuthority() + " cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailedException("interrupted", e);
        }
    }
}
