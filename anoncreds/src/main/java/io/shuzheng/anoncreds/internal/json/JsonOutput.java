package io.shuzheng.anoncreds.internal.json;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes maps and lists of typed values as JSON. */
public final class JsonOutput {

    private JsonOutput() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ObjectNode decimals(Map<String, BigInteger> values) {
        ObjectNode result = object();
        values.forEach((name, value) -> result.put(name, value.toString()));
        return result;
    }

    public static <T> ObjectNode map(Map<String, T> values, Function<T, ? extends JsonNode> toJson) {
        ObjectNode result = object();
        values.forEach((name, value) -> result.set(name, toJson.apply(value)));
        return result;
    }

    public static <T> ArrayNode list(List<T> values, Function<T, ? extends JsonNode> toJson) {
        ArrayNode result = JsonNodeFactory.instance.arrayNode(values.size());
        values.forEach(value -> result.add(toJson.apply(value)));
        return result;
    }

    public static ArrayNode texts(Iterable<String> values) {
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        values.forEach(result::add);
        return result;
    }
}
