package io.shuzheng.didcomm.internal;

import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Typed access to the members of a JSON object from outside; a missing or mistyped member is named in the error. */
public final class Members {

    private Members() {}

    /**
     * The node as an object.
     *
     * @throws InvalidInputException if it is none; {@code what} names it
     */
    public static ObjectNode object(JsonNode node, String what) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidInputException(what + " is not a JSON object");
    }

    /** The member's value, unless it is absent or JSON null. */
    public static Optional<JsonNode> optional(ObjectNode object, String name) {
        JsonNode value = object.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    /**
     * A string member.
     *
     * @throws InvalidInputException if it is absent or no string
     */
    public static String text(ObjectNode object, String name) {
        return optionalText(object, name)
                .orElseThrow(() -> new InvalidInputException("member '" + name + "' is missing"));
    }

    /**
     * A string member that may be absent.
     *
     * @throws InvalidInputException if it is there and no string
     */
    public static Optional<String> optionalText(ObjectNode object, String name) {
        return optional(object, name).map(value -> string(value, name));
    }

    /** The elements of an array member; an absent one has none, and a bare value is its own only element. */
    public static List<JsonNode> elements(ObjectNode object, String name) {
        List<JsonNode> elements = new ArrayList<>();
        optional(object, name).ifPresent(value -> {
            if (value.isArray()) {
                value.forEach(elements::add);
            } else {
                elements.add(value);
            }
        });
        return List.copyOf(elements);
    }

    /**
     * The strings of an array member, as {@link #elements}.
     *
     * @throws InvalidInputException if one is no string
     */
    public static List<String> texts(ObjectNode object, String name) {
        return elements(object, name).stream().map(value -> string(value, name)).toList();
    }

    private static String string(JsonNode value, String name) {
        if (!value.isString()) {
            throw new InvalidInputException("member '" + name + "' is not a string");
        }
        return value.stringValue();
    }
}
