package io.shuzheng.app.failures;

import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of a failure.
 *
 * @param failure its name
 * @param expected what the actors must make of it
 * @param observed what they made of it, or how it could not be made to happen
 */
public record FailureResult(String failure, String expected, String observed) {

    /** Whether it went wrong as it must. */
    public boolean ok() {
        return expected.equals(observed);
    }

    /** As an object: failure, expected, observed, ok. */
    public ObjectNode toJson() {
        return Json.object()
                .put("failure", failure)
                .put("expected", expected)
                .put("observed", observed)
                .put("ok", ok());
    }

    /** In lines, for people. */
    @Override
    public String toString() {
        return "%-20s %s%n    expected: %s%n    observed: %s"
                .formatted(failure, ok() ? "ok" : "NOT OK", expected, observed);
    }
}
