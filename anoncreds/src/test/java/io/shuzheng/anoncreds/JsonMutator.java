package io.shuzheng.anoncreds;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes one random place of a JSON value. */
public final class JsonMutator {

    private static final List<String> TEXTS = List.of(
            "",
            "0",
            "1",
            "-1",
            "x",
            "1 00 1 01 1 00",
            "did:web:issuer/s",
            "\0",
            "数",
            "9".repeat(700),
            "FFFF",
            "CL",
            "GE");

    private final Random random;

    public JsonMutator(long seed) {
        this.random = new Random(seed);
    }

    /** A changed copy. */
    public JsonNode mutate(JsonNode json) {
        JsonNode copy = json.deepCopy();
        List<JsonNode> containers = new ArrayList<>();
        collect(copy, containers);
        JsonNode place = containers.get(random.nextInt(containers.size()));
        if (place instanceof ObjectNode object) {
            mutate(object);
        } else {
            mutate((ArrayNode) place);
        }
        return copy;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer() && !node.isEmpty()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private void mutate(ObjectNode object) {
        List<String> names = List.copyOf(object.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "x", object.remove(name));
            case 2 ->
                object.set(
                        name,
                        object.get(names.get(random.nextInt(names.size()))).deepCopy());
            default -> object.set(name, value(object.get(name)));
        }
    }

    private void mutate(ArrayNode array) {
        int index = random.nextInt(array.size());
        switch (random.nextInt(3)) {
            case 0 -> array.remove(index);
            case 1 ->
                array.insert(index, array.get(random.nextInt(array.size())).deepCopy());
            default -> array.set(index, value(array.get(index)));
        }
    }

    private JsonNode value(JsonNode current) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        return switch (random.nextInt(8)) {
            case 0 -> factory.nullNode();
            case 1 -> factory.booleanNode(random.nextBoolean());
            case 2 -> factory.numberNode(random.nextInt(5) - 2);
            case 3 -> factory.numberNode(random.nextLong());
            case 4 -> factory.numberNode(0.5);
            case 5 -> factory.arrayNode().add(current.deepCopy());
            case 6 -> current.isString() ? changed(current.stringValue()) : factory.objectNode();
            default -> factory.stringNode(TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }

    private JsonNode changed(String text) {
        if (text.isEmpty()) {
            return JsonNodeFactory.instance.stringNode("1");
        }
        int index = random.nextInt(text.length());
        char digit = (char) ('0' + random.nextInt(10));
        return JsonNodeFactory.instance.stringNode(text.substring(0, index) + digit + text.substring(index + 1));
    }
}
