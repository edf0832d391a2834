package io.shuzheng.agent.admin;

import io.shuzheng.primitives.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Writes problem details (RFC 9457) where no controller has been reached yet. */
final class ProblemWriter {

    private ProblemWriter() {}

    static void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(problem(status, detail));
    }

    static byte[] problem(HttpStatus status, String detail) {
        String json = Json.write(Json.object()
                .put("title", status.getReasonPhrase())
                .put("status", status.value())
                .put("detail", detail));
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
