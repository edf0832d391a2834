package io.shuzheng.agent.transport;

import java.io.IOException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Serves one path, or all paths below one. It may block. */
public interface HttpRoute {

    /** Whether the path is served here. */
    boolean matches(String path);

    /**
     * Serves a request and completes the callback.
     *
     * @throws HttpProblem if the request is not as it should be; nothing is written then
     * @throws io.shuzheng.primitives.InvalidInputException if what it carries is wrong: a problem of status 400
     */
    void serve(Request request, Response response, Callback callback) throws IOException;
}
