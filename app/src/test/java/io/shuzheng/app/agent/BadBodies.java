package io.shuzheng.app.agent;

import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that no endpoint takes. */
final class BadBodies {

    private BadBodies() {}

    /** Bodies that are no JSON object of the endpoint's shape, whatever that is. */
    static List<byte[]> shapeless() {
        List<byte[]> bodies = new ArrayList<>();
        for (String text : List.of(
                "",
                " ",
                "{",
                "}",
                "{\"",
                "[]",
                "[{}]",
                "5",
                "\"text\"",
                "null",
                "{} {}",
                "{}x",
                "{\"unknownMember\":1}",
                "{'single':'quotes'}",
                "{\"a\":NaN}",
                "\u0000",
                "{\"a\":".repeat(5000),
                "[".repeat(100_000),
                "<xml/>")) {
            bodies.add(text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.add(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        return bodies;
    }

    /** For each member of a schema, values of types that it does not have; and the member twice. */
    static List<byte[]> ofWrongTypes(JsonNode schema) {
        List<byte[]> bodies = new ArrayList<>();
        schema.path("properties").properties().forEach(member -> {
            for (String value : wrongValues(member.getValue())) {
                bodies.add(body(member.getKey(), value));
            }
            bodies.add(("{\"" + member.getKey() + "\":\"x\",\"" + member.getKey() + "\":\"x\"}")
                    .getBytes(StandardCharsets.UTF_8));
        });
        return bodies;
    }

    /** All members that are texts say the same. */
    static byte[] allTexts(JsonNode schema, String text) {
        ObjectNode body = Json.object();
        schema.path("properties").properties().forEach(member -> {
            if (type(member.getValue()).equals("string")) {
                body.put(member.getKey(), text);
            }
        });
        return Json.write(body).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] body(String name, String value) {
        return ("{\"" + name + "\":" + value + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> wrongValues(JsonNode schema) {
        return switch (type(schema)) {
            case "string" -> List.of("5", "1.5", "true", "{}", "[]", "[\"x\"]");
            case "integer" ->
                List.of("\"5\"", "1.5", "1e30", "true", "{}", "[]", "99999999999999999999", "1e2222222222222222222221");
            case "boolean" -> List.of("\"true\"", "1", "0", "{}", "[]");
            case "array" -> List.of("\"x\"", "5", "{}", "[5]", "[null]", "[{}]", "[[]]", "true");
            case "object" ->
                List.of("\"x\"", "5", "[]", "true", "{\"a\":5}", "{\"a\":null}", "{\"a\":{}}", "{\"a\":[]}");
            default -> List.of("5", "\"x\"", "[]", "true", "{\"a\":5}", "{\"a\":1e2222222222222222222221}");
        };
    }

    private static String type(JsonNode schema) {
        return schema.path("type").asString("");
    }
}
