package io.shuzheng.didcomm.message;

import io.shuzheng.primitives.Json;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An immutable JSON object: it copies what comes in and what goes out. Two are equal if their trees are. */
public final class JsonObject {

    /** The object without members. */
    public static final JsonObject EMPTY = new JsonObject(Json.object());

    private final ObjectNode node;

    private JsonObject(ObjectNode node) {
        this.node = node;
    }

    /** A copy of the given object. */
    public static JsonObject of(ObjectNode object) {
        return new JsonObject(object.deepCopy());
    }

    /** A copy of the member's value. */
    public Optional<JsonNode> get(String name) {
        return node.optional(name).map(JsonNode::deepCopy);
    }

    /** The names of the members. */
    public Set<String> names() {
        return Set.copyOf(node.propertyNames());
    }

    /** Whether there is no member. */
    public boolean isEmpty() {
        return node.isEmpty();
    }

    /** The same object without the named members. */
    public JsonObject without(Collection<String> names) {
        return new JsonObject(node.deepCopy().remove(names));
    }

    /** A copy that the caller may change. */
    public ObjectNode toNode() {
        return node.deepCopy();
    }

    /** A reader of the members; {@code where} names this object in its complaints. */
    public MemberReader reader(String where) {
        return new MemberReader(node, where);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject that && node.equals(that.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    /** The names only: the values may be personal data. */
    @Override
    public String toString() {
        return "JsonObject" + new TreeSet<>(node.propertyNames());
    }
}
