package io.shuzheng.computation.internal;

import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object with exactly the members that it should have. Whatever is missing, left over or of another type is
 * {@link InvalidInputException}, and the message names the place but no value.
 */
public final class Members {

    private final ObjectNode object;
    private final String what;

    private Members(ObjectNode object, String what) {
        this.object = object;
        this.what = what;
    }

    /**
     * The members of an object.
     *
     * @param what how messages name the object
     * @param names all of its members
     */
    public static Members of(JsonNode json, String what, String... names) {
        if (json instanceof ObjectNode object
                && Set.copyOf(object.propertyNames()).equals(Set.of(names))) {
            return new Members(object, what);
        }
        throw new InvalidInputException(what + " must be an object of the members " + String.join(", ", names));
    }

    public String string(String name) {
        JsonNode node = object.get(name);
        if (!node.isString()) {
            throw wrong(name, "a string");
        }
        return node.stringValue();
    }

    public long integer(String name) {
        JsonNode node = object.get(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong(name, "an integer");
        }
        return node.longValue();
    }

    /** An integer of 32 bits. */
    public int smallInteger(String name) {
        JsonNode node = object.get(name);
        if (!node.isInt()) {
            throw wrong(name, "an integer of 32 bits");
        }
        return node.intValue();
    }

    /** A copy. */
    public ObjectNode object(String name) {
        if (object.get(name) instanceof ObjectNode member) {
            return member.deepCopy();
        }
        throw wrong(name, "an object");
    }

    public JsonNode any(String name) {
        return object.get(name);
    }

    /** Unpadded base64url in its one spelling. */
    public byte[] bytes(String name) {
        return decode(string(name), name);
    }

    public List<byte[]> byteStrings(String name, int maximum) {
        return strings(name, maximum, text -> decode(text, name));
    }

    public <T> List<T> strings(String name, int maximum, Function<String, T> parse) {
        return list(name, maximum, node -> {
            if (!node.isString()) {
                throw wrong(name, "an array of strings");
            }
            return parse.apply(node.stringValue());
        });
    }

    public <T> List<T> list(String name, int maximum, Function<JsonNode, T> parse) {
        if (object.get(name) instanceof ArrayNode array && array.size() <= maximum) {
            return array.valueStream().map(parse).toList();
        }
        throw wrong(name, "an array of at most " + maximum);
    }

    private byte[] decode(String text, String name) {
        byte[] bytes = Base64Url.decode(text);
        if (!Base64Url.encode(bytes).equals(text)) {
            throw wrong(name, "unpadded base64url");
        }
        return bytes;
    }

    private InvalidInputException wrong(String name, String expected) {
        return new InvalidInputException(what + ": " + name + " must be " + expected);
    }

    /** An array of the JSON of some values. */
    public static <T> ArrayNode array(List<T> values, Function<T, JsonNode> toJson) {
        ArrayNode array = Json.object().arrayNode();
        values.forEach(value -> array.add(toJson.apply(value)));
        return array;
    }
}
