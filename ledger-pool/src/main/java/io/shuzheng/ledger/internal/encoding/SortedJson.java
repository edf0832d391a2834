package io.shuzheng.ledger.internal.encoding;

import io.shuzheng.primitives.Json;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compact JSON with sorted keys: how Indy writes values of the state and attributes. */
public final class SortedJson {

    private SortedJson() {}

    /** Writes a value. */
    public static String write(JsonNode node) {
        return Json.write(sorted(node));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = Json.object();
            node.properties().stream()
                    .sorted(Map.Entry.comparingByKey(CodePointOrder.COMPARATOR))
                    .forEach(member -> object.set(member.getKey(), sorted(member.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = Json.object().arrayNode();
            node.forEach(element -> array.add(sorted(element)));
            return array;
        }
        return node;
    }
}
