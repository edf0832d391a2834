package io.shuzheng.agent.admin;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers with problem details (RFC 9457) what the server refuses by itself, such as a path that is none. */
final class ProblemHandler implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        byte[] body = ProblemWriter.problem(
                status == null ? HttpStatus.BAD_REQUEST : status, "the request is not as it should be");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString()); // as the server then does
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
