package io.shuzheng.app.ledger.web;

import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks HTTP for the site.
 *
 * <p>Whoever visits a web page must not become the trustee of his own ledger by it: a page of another origin cannot send JSON
 * without being asked, and a name that somebody else resolves to the loopback address is not served.
 */
final class SiteHandler extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(SiteHandler.class);
    private static final int LARGEST_BODY = 4 * 1024;
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

    SiteHandler(LedgerSite site) {
        this.site = site;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        try {
            write(serve(request), response, callback);
        } catch (WebProblem problem) {
            write(problem.page(), response, callback);
        } catch (InvalidInputException e) {
            write(
                    new WebProblem(HttpStatus.BAD_REQUEST_400, String.valueOf(e.getMessage())).page(),
                    response,
                    callback);
        } catch (InternalFailureException e) {
            LOG.warn("{} {} failed", request.getMethod(), Request.getPathInContext(request), e);
            write(new WebProblem(HttpStatus.SERVICE_UNAVAILABLE_503, "not now; try again").page(), response, callback);
        } catch (IOException e) {
            callback.failed(e);
        }
        return true;
    }

    private Page serve(Request request) throws IOException {
        if (!OWN_NAMES.contains(Request.getServerName(request))) {
            throw new WebProblem(HttpStatus.MISDIRECTED_REQUEST_421, "this is served on the loopback interface only");
        }
        String path = Request.getPathInContext(request);
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> site.get(path, parameters(request));
            case "POST" -> site.post(path, body(request));
            default -> throw new WebProblem(HttpStatus.METHOD_NOT_ALLOWED_405, "GET and POST are served");
        };
    }

    private static Map<String, String> parameters(Request request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            parameters.put(field.getName(), field.getValue());
        }
        return parameters;
    }

    private static byte[] body(Request request) throws IOException {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null || !HttpField.getValueParameters(type, null).equalsIgnoreCase(Page.JSON)) {
            throw new WebProblem(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "a body is " + Page.JSON);
        }
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] body = in.readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new WebProblem(HttpStatus.PAYLOAD_TOO_LARGE_413, "a body has at most " + LARGEST_BODY + " bytes");
            }
            return body;
        }
    }

    private static void write(Page page, Response response, Callback callback) {
        response.setStatus(page.status());
        SECURITY.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, page.mediaType());
        response.write(true, ByteBuffer.wrap(page.content().getBytes(StandardCharsets.UTF_8)), callback);
    }
}
