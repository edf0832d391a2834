package io.shuzheng.agent.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Serves a source's files below one path, by GET and HEAD. */
final class ContentRoute implements HttpRoute {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private final String prefix;
    private final ContentSource source;

    /** Takes the path with its last slash, for example {@code /tails/}. */
    ContentRoute(String prefix, ContentSource source) {
        this.prefix = prefix;
        this.source = source;
    }

    @Override
    public boolean matches(String path) {
        return path.startsWith(prefix);
    }

    @Override
    public void serve(Request request, Response response, Callback callback) throws IOException {
        boolean head = HttpMethod.HEAD.is(request.getMethod());
        if (!head && !HttpMethod.GET.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            throw new HttpProblem(HttpStatus.METHOD_NOT_ALLOWED_405, "files are read by GET");
        }
        Path file = find(Request.getPathInContext(request).substring(prefix.length()));
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/octet-stream");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "public, max-age=31536000, immutable");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, Files.size(file));
        if (!head) {
            try (OutputStream out = Content.Sink.asOutputStream(response)) {
                Files.copy(file, out);
            }
        }
        callback.succeeded();
    }

    private Path find(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new HttpProblem(HttpStatus.NOT_FOUND_404, "no such file");
        }
        return source.find(name)
                .filter(Files::isRegularFile)
                .orElseThrow(() -> new HttpProblem(HttpStatus.NOT_FOUND_404, "no such file"));
    }
}
