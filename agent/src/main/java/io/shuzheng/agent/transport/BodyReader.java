package io.shuzheng.agent.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a request's body, up to a size and within a time.
 *
 * <p>A body that is too large, or that nobody wants, is read too, and thrown away: closing the connection on a client that still
 * sends resets it, and the client may never see the answer. It would try again for ever. What exceeds all measure is cut off.
 */
public final class BodyReader {

    private static final Logger LOG = LoggerFactory.getLogger(BodyReader.class);
    private static final int MOST_DISCARDED = 16 << 20;

    private final int mostBytes;
    private final Duration longest;

    private BodyReader(int mostBytes, Duration longest) {
        this.mostBytes = mostBytes;
        this.longest = longest;
    }

    /** With the settings' largest body and longest time. */
    public static BodyReader of(ServerSettings settings) {
        return new BodyReader(settings.mostBytes(), settings.longestBody());
    }

    /**
     * The whole body.
     *
     * @throws HttpProblem 413 if it is too large, 408 if it takes too long to come
     */
    public byte[] read(Request request) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        long length =
                read(request, (bytes, count) -> body.write(bytes, 0, Math.min(count, mostBytes + 1 - body.size())));
        if (length > mostBytes) {
            throw tooLarge();
        }
        return body.toByteArray();
    }

    /** Reads the rest of a body that is not wanted, unless the client waits to be told to send it. */
    void discard(Request request) throws IOException {
        if (request.getHeaders().contains(HttpHeader.EXPECT)) {
            return;
        }
        try {
            read(request, (bytes, count) -> {});
        } catch (HttpProblem tooMuch) {
            LOG.debug("a body that is not wanted is cut off: {}", tooMuch.getMessage());
        }
    }

    private long read(Request request, Part part) throws IOException {
        if (request.getLength() > MOST_DISCARDED) {
            throw tooLarge();
        }
        long deadline = System.nanoTime() + longest.toNanos();
        byte[] buffer = new byte[8192];
        long length = 0;
        try (InputStream in = Content.Source.asInputStream(request)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                length += read;
                part.take(buffer, read);
                if (length > MOST_DISCARDED) {
                    throw tooLarge();
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new HttpProblem(HttpStatus.REQUEST_TIMEOUT_408, "the body takes too long to come");
                }
            }
        }
        return length;
    }

    /** Takes the next bytes of a body. */
    private interface Part {

        void take(byte[] bytes, int count);
    }

    private HttpProblem tooLarge() {
        return new HttpProblem(HttpStatus.PAYLOAD_TOO_LARGE_413, "a body has at most " + mostBytes + " bytes");
    }
}
