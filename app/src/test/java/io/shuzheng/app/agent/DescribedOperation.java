package io.shuzheng.app.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An operation as an OpenAPI document describes it.
 *
 * @param body the schema of the body that it takes, if it takes one
 */
record DescribedOperation(String method, String path, boolean needsKey, Optional<JsonNode> body) {

    /** All operations of a document. */
    static List<DescribedOperation> of(JsonNode document) {
        List<DescribedOperation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                operations.add(of(document, path.getKey(), operation.getKey(), operation.getValue()))));
        return operations;
    }

    private static DescribedOperation of(JsonNode document, String path, String method, JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        boolean open = operation.has("security") && operation.path("security").isEmpty();
        return new DescribedOperation(
                method.toUpperCase(Locale.ROOT),
                path,
                !open,
                Optional.of(schema).filter(found -> !found.isMissingNode()).map(found -> resolve(document, found)));
    }

    private static JsonNode resolve(JsonNode document, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    boolean namesSomething() {
        return path.contains("{");
    }

    /** The path with this in place of each id. */
    String pathWith(String id) {
        return path.replaceAll("\\{[^}]*}", id);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
