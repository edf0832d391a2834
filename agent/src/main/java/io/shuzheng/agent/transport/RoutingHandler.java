package io.shuzheng.agent.transport;

import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the route of a request, and turns whatever goes wrong into problem details. */
final class RoutingHandler extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(RoutingHandler.class);

    private final List<HttpRoute> routes;
    private final BodyReader bodies;

    /** @param bodies reads those of requests that are refused without them */
    RoutingHandler(List<HttpRoute> routes, BodyReader bodies) {
        this.routes = List.copyOf(routes);
        this.bodies = bodies;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        try {
            serve(path, request, response, callback);
        } catch (HttpProblem problem) {
            LOG.debug("{} {}: {}", request.getMethod(), path, problem.getMessage());
            problem.write(response, callback);
        } catch (InvalidInputException e) {
            LOG.debug("{} {}: {}", request.getMethod(), path, e.getMessage());
            new HttpProblem(HttpStatus.BAD_REQUEST_400, String.valueOf(e.getMessage())).write(response, callback);
        } catch (IOException e) {
            LOG.debug("a client went away", e);
            callback.failed(e);
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", request.getMethod(), path, e);
            new HttpProblem(HttpStatus.SERVICE_UNAVAILABLE_503, "not now; try again").write(response, callback);
        }
        return true;
    }

    private void serve(String path, Request request, Response response, Callback callback) throws IOException {
        try {
            route(path).serve(request, response, callback);
        } catch (HttpProblem problem) {
            if (!problem.isOfTheBody()) {
                bodies.discard(request);
            }
            throw problem;
        }
    }

    private HttpRoute route(String path) {
        return routes.stream().filter(route -> route.matches(path)).findFirst().orElseThrow(HttpProblem::notFound);
    }
}
