package io.shuzheng.didcomm.message;

import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the members of a JSON object one by one and keeps what nobody asked for.
 *
 * <p>A member that is {@code null} counts as absent. Members that are not read, {@code null} or an empty list stay in
 * {@link #rest()}, so that a record which carries them is written back as it came (Aries RFC 0003: what a receiver does
 * not know, it ignores).
 */
public final class MemberReader {

    /** The longest list that is read. */
    public static final int MAXIMUM_ITEMS = 1_024;

    private final ObjectNode object;
    private final String where;
    private final Set<String> read = new HashSet<>();

    MemberReader(ObjectNode object, String where) {
        this.object = object;
        this.where = where;
    }

    /**
     * A reader of a value that must be an object.
     *
     * @throws InvalidInputException if it is none
     */
    public static MemberReader of(JsonNode node, String where) {
        if (node instanceof ObjectNode object) {
            return new MemberReader(object, where);
        }
        throw new InvalidInputException(where + ": an object is expected");
    }

    /** A text that must be there. */
    public String text(String name) {
        return required(name, optionalText(name));
    }

    /** A text that may be absent. */
    public Optional<String> optionalText(String name) {
        return value(name).map(node -> {
            check(node.isString(), name, "a string is expected");
            return node.stringValue();
        });
    }

    /** A truth value that may be absent. */
    public Optional<Boolean> optionalBoolean(String name) {
        return value(name).map(node -> {
            check(node.isBoolean(), name, "true or false is expected");
            return node.booleanValue();
        });
    }

    /** An integer of 32 bits that may be absent. */
    public Optional<Integer> optionalInteger(String name) {
        return value(name).map(node -> {
            check(node.isIntegralNumber() && node.canConvertToInt(), name, "an integer of 32 bits is expected");
            return node.intValue();
        });
    }

    /** Any value that may be absent. */
    public Optional<JsonNode> optionalValue(String name) {
        return value(name).map(JsonNode::deepCopy);
    }

    /** An object that may be absent. */
    public Optional<JsonObject> optionalObject(String name) {
        return value(name).map(node -> {
            if (node instanceof ObjectNode member) {
                return JsonObject.of(member);
            }
            throw complaint(name, "an object is expected");
        });
    }

    /** An object that must be there, read by the given function. */
    public <T> T object(String name, Function<MemberReader, T> item) {
        return required(name, optionalObject(name, item));
    }

    /** An object that may be absent, read by the given function. */
    public <T> Optional<T> optionalObject(String name, Function<MemberReader, T> item) {
        return value(name).map(node -> item.apply(of(node, where + "." + name)));
    }

    /** A list of objects, empty if absent, each read by the given function. */
    public <T> List<T> objects(String name, Function<MemberReader, T> item) {
        return list(name, (node, place) -> item.apply(of(node, place)));
    }

    /** A list of objects that must be there but may be empty, each read by the given function. */
    public <T> List<T> requiredObjects(String name, Function<MemberReader, T> item) {
        check(has(name), name, "missing");
        List<T> items = objects(name, item);
        read.add(name);
        return items;
    }

    /** A list of texts, empty if absent. */
    public List<String> texts(String name) {
        return list(name, (node, place) -> {
            if (!node.isString()) {
                throw new InvalidInputException(place + ": a string is expected");
            }
            return node.stringValue();
        });
    }

    /** A list, empty if absent, each item read by the given function of its value and its place. */
    public <T> List<T> list(String name, ItemReader<T> item) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        JsonNode node = value.get();
        check(node.isArray(), name, "an array is expected");
        check(node.size() <= MAXIMUM_ITEMS, name, "too many items");
        if (node.isEmpty()) {
            read.remove(name);
        }
        List<T> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(item.read(node.get(i), where + "." + name + "[" + i + "]"));
        }
        return List.copyOf(items);
    }

    /** Whether the member is there and not {@code null}. */
    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** The members that were not read, and those that are {@code null} or an empty list. */
    public JsonObject rest() {
        return JsonObject.of(object.deepCopy().remove(read));
    }

    /** The complaint that a caller throws about a member. */
    public InvalidInputException complaint(String name, String problem) {
        return new InvalidInputException(where + "." + name + ": " + problem);
    }

    private Optional<JsonNode> value(String name) {
        Optional<JsonNode> value = object.optional(name).filter(node -> !node.isNull());
        if (value.isPresent()) {
            read.add(name);
        }
        return value;
    }

    private <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> complaint(name, "missing"));
    }

    private void check(boolean condition, String name, String otherwise) {
        if (!condition) {
            throw complaint(name, otherwise);
        }
    }

    /** Reads one item of a list. */
    @FunctionalInterface
    public interface ItemReader<T> {
        /** The item's value, or an {@link InvalidInputException} that begins with {@code place}. */
        T read(JsonNode value, String place);
    }
}
