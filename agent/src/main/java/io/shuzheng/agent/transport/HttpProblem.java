package io.shuzheng.agent.transport;

import io.shuzheng.primitives.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Why a request was not served, as problem details (RFC 9457). */
public final class HttpProblem extends RuntimeException {

    private static final String MEDIA_TYPE = "application/problem+json";

    private final int status;

    /**
     * @param status the HTTP status
     * @param detail what is wrong, for the client to read
     */
    public HttpProblem(int status, String detail) {
        super(detail);
        this.status = status;
    }

    /** Of a path at which there is nothing. */
    public static HttpProblem notFound() {
        return new HttpProblem(HttpStatus.NOT_FOUND_404, "nothing is served here");
    }

    /** Whether it came up while the body was read: it is as long, or as slow, as the client makes it. */
    boolean isOfTheBody() {
        return status == HttpStatus.PAYLOAD_TOO_LARGE_413 || status == HttpStatus.REQUEST_TIMEOUT_408;
    }

    /** Writes this problem as the response. */
    void write(Response response, Callback callback) {
        String json = Json.write(Json.object()
                .put("type", "about:blank")
                .put("title", HttpStatus.getMessage(status))
                .put("status", status)
                .put("detail", getMessage()));
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, MEDIA_TYPE);
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
        }
        response.write(true, ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)), callback);
    }
}
