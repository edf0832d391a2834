package io.shuzheng.agent.transport;

import io.shuzheng.didcomm.envelope.EnvelopeMediaTypes;
import java.io.IOException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes envelopes by POST (Aries RFC 0025) and answers 202 when they are stored. */
final class EnvelopeRoute implements HttpRoute {

    static final String PATH = "/didcomm";

    private final Consumer<byte[]> inbox;
    private final BodyReader bodies;

    EnvelopeRoute(Consumer<byte[]> inbox, BodyReader bodies) {
        this.inbox = inbox;
        this.bodies = bodies;
    }

    @Override
    public boolean matches(String path) {
        return path.equals(PATH);
    }

    @Override
    public void serve(Request request, Response response, Callback callback) throws IOException {
        if (!HttpMethod.POST.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, HttpMethod.POST.asString());
            throw new HttpProblem(HttpStatus.METHOD_NOT_ALLOWED_405, "envelopes are sent by POST");
        }
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null || !EnvelopeMediaTypes.isAccepted(type)) {
            throw new HttpProblem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "envelopes are " + EnvelopeMediaTypes.DIDCOMM_V1);
        }
        inbox.accept(bodies.read(request));
        response.setStatus(HttpStatus.ACCEPTED_202);
        callback.succeeded();
    }
}
