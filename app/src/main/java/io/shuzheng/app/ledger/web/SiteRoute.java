package io.shuzheng.app.ledger.web;

import io.shuzheng.agent.transport.BodyReader;
import io.shuzheng.agent.transport.HttpProblem;
import io.shuzheng.agent.transport.HttpRoute;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * Serves the site by HTTP.
 *
 * <p>Whoever visits a web page must not become the trustee of his own ledger by it: a page of another origin cannot send JSON
 * without being asked, and a name that somebody else resolves to the loopback address is not served.
 */
final class SiteRoute implements HttpRoute {

    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final HttpFields SECURITY = HttpFields.build()
            .add(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")
            .add("X-Content-Type-Options", "nosniff")
            .add("Referrer-Policy", "no-referrer")
            .add("Cache-Control", "no-store")
            .asImmutable();

    private final LedgerSite site;
    private final BodyReader bodies;

    SiteRoute(LedgerSite site, BodyReader bodies) {
        this.site = site;
        this.bodies = bodies;
    }

    @Override
    public boolean matches(String path) {
        return true;
    }

    @Override
    public void serve(Request request, Response response, Callback callback) throws IOException {
        SECURITY.forEach(response.getHeaders()::put);
        Page page = page(request, response);
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, page.mediaType());
        response.write(true, ByteBuffer.wrap(page.content().getBytes(StandardCharsets.UTF_8)), callback);
    }

    private Page page(Request request, Response response) throws IOException {
        if (!OWN_NAMES.contains(Request.getServerName(request))) {
            throw new HttpProblem(HttpStatus.MISDIRECTED_REQUEST_421, "this is served on the loopback interface only");
        }
        String path = Request.getPathInContext(request);
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> site.get(path, parameters(request));
            case "POST" -> site.post(path, body(request));
            default -> {
                response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, POST");
                throw new HttpProblem(HttpStatus.METHOD_NOT_ALLOWED_405, "GET and POST are served");
            }
        };
    }

    private static Map<String, String> parameters(Request request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            parameters.put(field.getName(), field.getValue());
        }
        return parameters;
    }

    private byte[] body(Request request) throws IOException {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null || !HttpField.getValueParameters(type, null).equalsIgnoreCase(Page.JSON)) {
            throw new HttpProblem(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "a body is " + Page.JSON);
        }
        return bodies.read(request);
    }
}
