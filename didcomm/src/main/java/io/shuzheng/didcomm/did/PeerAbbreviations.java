package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Json;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The short names of a did:peer:2's services: of members at any depth, and of one type. */
final class PeerAbbreviations {

    private static final Map<String, String> SHORT =
            Map.of("type", "t", "serviceEndpoint", "s", "routingKeys", "r", "accept", "a");
    private static final Map<String, String> LONG =
            SHORT.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final Map<String, String> SHORT_TYPE = Map.of(Service.DIDCOMM_MESSAGING, "dm");
    private static final Map<String, String> LONG_TYPE = Map.of("dm", Service.DIDCOMM_MESSAGING);

    private PeerAbbreviations() {}

    static JsonNode abbreviate(JsonNode service) {
        return rename(service, SHORT, SHORT_TYPE);
    }

    static JsonNode expand(JsonNode service) {
        return rename(service, LONG, LONG_TYPE);
    }

    private static JsonNode rename(JsonNode node, Map<String, String> names, Map<String, String> types) {
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(rename(element, names, types)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = Json.object();
        node.properties().forEach(member -> {
            String name = names.getOrDefault(member.getKey(), member.getKey());
            boolean type = name.equals("t") || name.equals("type");
            JsonNode value = member.getValue();
            object.set(
                    name,
                    type && value.isString()
                            ? StringNode.valueOf(types.getOrDefault(value.stringValue(), value.stringValue()))
                            : rename(value, names, types));
        });
        return object;
    }
}
