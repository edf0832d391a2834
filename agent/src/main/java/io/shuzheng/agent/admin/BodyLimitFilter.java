package io.shuzheng.agent.admin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads bodies up to a size, whether or not their length was announced, and refuses larger ones. */
final class BodyLimitFilter extends OncePerRequestFilter {

    /** How many times the size is read, and forgotten, of what is larger. */
    private static final int PATIENCE = 8;

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
        readOn(request.getInputStream(), response);
        ProblemWriter.write(response, HttpStatus.CONTENT_TOO_LARGE, "a body has at most " + mostBytes + " bytes");
    }

    /** Who is still sending would miss the answer if the connection were closed at once; who sends on and on must. */
    private void readOn(InputStream body, HttpServletResponse response) throws IOException {
        byte[] discarded = new byte[8192];
        long left = PATIENCE * (long) mostBytes;
        int read = body.read(discarded);
        while (read >= 0 && left > 0) {
            left -= read;
            read = body.read(discarded);
        }
        if (read >= 0) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
    }
}
