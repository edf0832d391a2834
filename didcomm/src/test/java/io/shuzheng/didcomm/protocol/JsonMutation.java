package io.shuzheng.didcomm.protocol;

import io.shuzheng.primitives.Json;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change somewhere in a JSON object.
 *
 * @param place picks the member or item
 * @param value what to put there; the member is removed if it is {@code "remove"}
 */
record JsonMutation(int place, String value) {

    private static final List<String> VALUES = List.of(
            "remove",
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "123456789012345678901234567890",
            "\"\"",
            "\"x\"",
            "\"did:key:z6MkkMgESto28CCMFuLvD1K53SSganVpBzW7JaU9YfbEs3Tc\"",
            "\"https://didcomm.org/trust_ping/1.0/ping\"",
            "\"AAAA\"",
            "\"\\u0000\\ud800\"",
            "[]",
            "[null]",
            "[{}]",
            "{}",
            "{\"@id\":\"x\",\"data\":{\"base64\":\"e30\"}}",
            "{\"thid\":\"x\"}");

    static Arbitrary<JsonMutation> arbitrary() {
        return Combinators.combine(Arbitraries.integers(), Arbitraries.of(VALUES))
                .as(JsonMutation::new);
    }

    ObjectNode apply(ObjectNode object) {
        ObjectNode copy = object.deepCopy();
        List<Runnable> changes = new ArrayList<>();
        collect(copy, changes);
        changes.get(Math.floorMod(place, changes.size())).run();
        return Json.parseObject(Json.write(copy));
    }

    private void collect(JsonNode node, List<Runnable> changes) {
        if (node instanceof ObjectNode object) {
            changes.add(() -> object.set("added", replacement()));
            for (String name : List.copyOf(object.propertyNames())) {
                changes.add(() -> set(object, name));
                collect(object.get(name), changes);
            }
        } else if (node instanceof ArrayNode array) {
            changes.add(() -> array.add(replacement()));
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                changes.add(() -> array.set(index, replacement()));
                collect(array.get(i), changes);
            }
        }
    }

    private void set(ObjectNode object, String name) {
        if (value.equals("remove")) {
            object.remove(name);
        } else {
            object.set(name, replacement());
        }
    }

    private JsonNode replacement() {
        return Json.parse(value.equals("remove") ? "null" : value);
    }
}
