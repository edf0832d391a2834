package io.shuzheng.ledger.client.internal.verification;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** All values that differ from one in a single place: a member or element that is gone, added, or another. */
final class JsonChanges {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonChanges() {}

    /** The changed values; the value itself stays as it is. JSON in a string is changed as well. */
    static Stream<JsonNode> of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> ofObject((ObjectNode) value);
            case ARRAY -> ofArray((ArrayNode) value);
            case STRING -> ofString(value.stringValue());
            case NUMBER -> ofNumber(value.longValue());
            case BOOLEAN -> Stream.of(NODES.booleanNode(!value.booleanValue()), NullNode.getInstance());
            default ->
                Stream.of(
                        NODES.numberNode(0),
                        NODES.numberNode(1),
                        NODES.stringNode(""),
                        Json.object(),
                        NODES.arrayNode());
        };
    }

    private static Stream<JsonNode> ofObject(ObjectNode object) {
        Stream<JsonNode> changedMembers = object.properties().stream()
                .flatMap(member -> Stream.concat(
                        Stream.of(copy(object, copy -> copy.remove(member.getKey()))),
                        of(member.getValue())
                                .map(changed -> copy(object, copy -> copy.set(member.getKey(), changed)))));
        return Stream.concat(
                changedMembers,
                Stream.of(
                        copy(object, copy -> copy.put("added", 1)),
                        copy(object, copy -> copy.putNull("added")),
                        NODES.arrayNode().add(object),
                        NullNode.getInstance()));
    }

    private static JsonNode copy(ObjectNode object, Consumer<ObjectNode> change) {
        ObjectNode copy = object.deepCopy();
        change.accept(copy);
        return copy;
    }

    private static Stream<JsonNode> ofArray(ArrayNode array) {
        List<JsonNode> elements = array.valueStream().toList();
        Stream<JsonNode> changedElements = IntStream.range(0, elements.size())
                .boxed()
                .flatMap(index -> Stream.concat(
                        Stream.of(
                                array(elements, list -> list.remove(index.intValue())),
                                array(elements, list -> list.add(index, elements.get(index)))),
                        of(elements.get(index)).map(changed -> array(elements, list -> list.set(index, changed)))));
        return Stream.concat(
                changedElements,
                Stream.of(
                        array(elements, Collections::reverse),
                        array(elements, list -> list.add(NODES.numberNode(9))),
                        array(elements, list -> list.add(NullNode.getInstance())),
                        Json.object(),
                        NullNode.getInstance()));
    }

    private static JsonNode array(List<JsonNode> elements, Consumer<List<JsonNode>> change) {
        List<JsonNode> changed = new ArrayList<>(elements);
        change.accept(changed);
        return NODES.arrayNode().addAll(changed);
    }

    private static Stream<JsonNode> ofNumber(long number) {
        return Stream.of(
                NODES.numberNode(number + 1),
                NODES.numberNode(number - 1),
                NODES.numberNode(-number),
                NODES.numberNode((double) number),
                NODES.stringNode(Long.toString(number)),
                NODES.numberNode(0),
                NullNode.getInstance());
    }

    private static Stream<JsonNode> ofString(String text) {
        Stream<String> texts = Stream.of(
                "",
                "1" + text,
                text + "1",
                text + " ",
                text + "=",
                text.isEmpty() ? "a" : text.substring(1),
                reversed(text));
        return Stream.concat(
                Stream.concat(texts.map(NODES::stringNode), Stream.of(NODES.numberNode(1), NullNode.getInstance())),
                ofJson(text));
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static Stream<JsonNode> ofJson(String text) {
        try {
            ObjectNode inner = Json.parseObject(text);
            return Stream.concat(
                    Stream.of(inner), ofObject(inner).map(changed -> NODES.stringNode(Json.write(changed))));
        } catch (InvalidInputException e) {
            return Stream.of();
        }
    }
}
