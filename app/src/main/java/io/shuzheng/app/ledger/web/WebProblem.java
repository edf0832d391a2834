package io.shuzheng.app.ledger.web;

import io.shuzheng.primitives.Json;
import org.eclipse.jetty.http.HttpStatus;

/** Why a request was not served, as problem details (RFC 9457). */
final class WebProblem extends RuntimeException {

    private final int status;

    WebProblem(int status, String detail) {
        super(detail);
        this.status = status;
    }

    static WebProblem notFound() {
        return new WebProblem(HttpStatus.NOT_FOUND_404, "nothing is served here");
    }

    Page page() {
        String json = Json.write(Json.object()
                .put("type", "about:blank")
                .put("title", HttpStatus.getMessage(status))
                .put("status", status)
                .put("detail", getMessage()));
        return new Page(status, "application/problem+json", json);
    }
}
