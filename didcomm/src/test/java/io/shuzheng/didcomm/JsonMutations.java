package io.shuzheng.didcomm;

import io.shuzheng.primitives.Json;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON that is like a given object, but wrong in one place: a value replaced by one of another kind, or removed. */
public final class JsonMutations {

    private static final List<String> REPLACEMENTS = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\"x\"",
            "\"#\"",
            "\"did:\"",
            "\"\\u0000\"",
            "\"数\"",
            "\"did:key:z\"",
            "[]",
            "[[]]",
            "[null]",
            "{}",
            "{\"id\":7}");

    private JsonMutations() {}

    public static Arbitrary<ObjectNode> of(ObjectNode original) {
        int places = places(original).size();
        return Arbitraries.integers()
                .between(0, places - 1)
                .flatMap(place -> Arbitraries.integers()
                        .between(-1, REPLACEMENTS.size() - 1)
                        .map(replacement -> mutate(original, place, replacement)));
    }

    private static ObjectNode mutate(ObjectNode original, int place, int replacement) {
        ObjectNode copy = original.deepCopy();
        Place target = places(copy).get(place);
        if (replacement < 0) {
            target.remove();
        } else {
            target.replace(Json.parse(REPLACEMENTS.get(replacement)));
        }
        return copy;
    }

    private static List<Place> places(JsonNode node) {
        List<Place> places = new ArrayList<>();
        collect(node, places);
        return places;
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> {
                places.add(new Place(object, name, -1));
                collect(object.path(name), places);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                places.add(new Place(array, "", i));
                collect(array.path(i), places);
            }
        }
    }

    private record Place(JsonNode container, String name, int index) {

        void remove() {
            if (container instanceof ObjectNode object) {
                object.remove(name);
            } else if (container instanceof ArrayNode array) {
                array.remove(index);
            }
        }

        void replace(JsonNode value) {
            if (container instanceof ObjectNode object) {
                object.set(name, value);
            } else if (container instanceof ArrayNode array) {
                array.set(index, value);
            }
        }
    }
}
