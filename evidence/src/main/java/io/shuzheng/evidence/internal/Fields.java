package io.shuzheng.evidence.internal;

import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the members of a JSON object strictly: a member that is missing, of another type, or left over when
 * {@link #end()} is called is bad input, and the message names it.
 */
public final class Fields {

    private final ObjectNode object;
    private final String what;
    private final Set<String> seen = new HashSet<>();

    private Fields(ObjectNode object, String what) {
        this.object = object;
        this.what = what;
    }

    /**
     * The members of an object.
     *
     * @param what how messages name the object, as in "statement"
     */
    public static Fields of(JsonNode node, String what) {
        if (node instanceof ObjectNode object) {
            return new Fields(object, what);
        }
        throw new InvalidInputException(what + " must be a JSON object");
    }

    public String string(String name) {
        return asString(required(name), name);
    }

    public Optional<String> optionalString(String name) {
        return optional(name).map(node -> asString(node, name));
    }

    public long integer(String name) {
        return asInteger(required(name), name);
    }

    /** An integer of 32 bits. */
    public int smallInteger(String name) {
        long value = integer(name);
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw wrong(name, "an integer of 32 bits");
        }
        return (int) value;
    }

    public Optional<Long> optionalInteger(String name) {
        return optional(name).map(node -> asInteger(node, name));
    }

    public boolean bool(String name) {
        JsonNode node = required(name);
        if (!node.isBoolean()) {
            throw wrong(name, "true or false");
        }
        return node.booleanValue();
    }

    public <T> List<T> strings(String name, int max, Function<String, T> parse) {
        return list(name, max, node -> parse.apply(asString(node, name)));
    }

    public <T> List<T> list(String name, int max, Function<JsonNode, T> parse) {
        JsonNode node = required(name);
        if (!node.isArray()) {
            throw wrong(name, "an array");
        }
        if (node.size() > max) {
            throw wrong(name, "an array of at most " + max);
        }
        List<T> values = new ArrayList<>(node.size());
        for (JsonNode element : node) {
            values.add(parse.apply(element));
        }
        return List.copyOf(values);
    }

    public <T> SortedMap<String, T> map(String name, int max, BiFunction<String, JsonNode, T> parse) {
        if (!(required(name) instanceof ObjectNode members)) {
            throw wrong(name, "an object");
        }
        if (members.size() > max) {
            throw wrong(name, "an object of at most " + max + " members");
        }
        SortedMap<String, T> values = new TreeMap<>();
        members.properties()
                .forEach(member -> values.put(member.getKey(), parse.apply(member.getKey(), member.getValue())));
        return values;
    }

    public JsonNode required(String name) {
        return optional(name).orElseThrow(() -> new InvalidInputException(what + " has no " + name));
    }

    public Optional<JsonNode> optional(String name) {
        seen.add(name);
        return Optional.ofNullable(object.get(name));
    }

    /** Refuses members that nobody asked for. */
    public void end() {
        for (String name : object.propertyNames()) {
            if (!seen.contains(name)) {
                throw new InvalidInputException(what + " has an unknown member");
            }
        }
    }

    private String asString(JsonNode node, String name) {
        if (!node.isString()) {
            throw wrong(name, "a string");
        }
        return node.stringValue();
    }

    private long asInteger(JsonNode node, String name) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong(name, "an integer");
        }
        return node.longValue();
    }

    private InvalidInputException wrong(String name, String expected) {
        return new InvalidInputException(what + ": " + name + " must be " + expected);
    }
}
