package io.shuzheng.agent.admin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads bodies up to a size, whether or not their length was announced, and refuses larger ones. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final int mostBytes;

    BodyLimitFilter(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= mostBytes) {
            byte[] body = request.getInputStream().readNBytes(mostBytes + 1);
            if (body.length <= mostBytes) {
                chain.doFilter(new ReadRequest(request, body), response);
                return;
            }
        }
        response.setHeader(HttpHeaders.CONNECTION, "close"); // the rest of the body is not read
        ProblemWriter.write(response, HttpStatus.CONTENT_TOO_LARGE, "a body has at most " + mostBytes + " bytes");
    }
}
