package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** The member {@code @context}: the first entry tells the version, others must or may follow. */
final class Context {

    static final String MEMBER = "@context";

    private static final JsonNode V1_1 = StringNode.valueOf("https://www.w3.org/2018/credentials/v1");
    private static final JsonNode V2_0 = StringNode.valueOf("https://www.w3.org/ns/credentials/v2");

    private Context() {}

    /** The entries that a version needs, in their order. */
    private static List<JsonNode> entries(W3cVersion version) {
        JsonNode vocabulary = JsonOutput.object().put("@vocab", "https://www.w3.org/ns/credentials/issuer-dependent#");
        return switch (version) {
            case V1_1 -> List.of(V1_1, StringNode.valueOf("https://w3id.org/security/data-integrity/v2"), vocabulary);
            case V2_0 -> List.of(V2_0, vocabulary);
        };
    }

    static ArrayNode toJson(W3cVersion version) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        entries(version).forEach(json::add);
        return json;
    }

    static W3cVersion read(JsonInput json) {
        List<JsonNode> entries = json.list(JsonInput::node);
        W3cVersion version = version(json, entries);
        if (!entries.containsAll(entries(version))) {
            throw json.expected("with the entries that its version needs");
        }
        return version;
    }

    private static W3cVersion version(JsonInput json, List<JsonNode> entries) {
        if (entries.indexOf(V1_1) == 0) {
            return W3cVersion.V1_1;
        }
        if (entries.indexOf(V2_0) == 0) {
            return W3cVersion.V2_0;
        }
        throw json.expected("led by the context of version 1.1 or 2.0 of the data model");
    }
}
