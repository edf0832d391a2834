package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which attributes a kind of credential has.
 *
 * @param name what the kind is called
 * @param version its version
 * @param attributeNames 1 to 125 names, no two of them the same attribute, none of them that of the link secret
 * @param issuerId who publishes the schema: a URI or an unqualified DID
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#schema-publisher-publish-schema-object">AnonCreds, "Schema"</a>
 */
public record Schema(String name, String version, List<String> attributeNames, String issuerId) {

    /** The most attributes that a schema may have. */
    public static final int MAX_ATTRIBUTES = 125;

    public Schema {
        attributeNames = List.copyOf(attributeNames);
        Identifiers.requireIssuer(issuerId);
        if (attributeNames.isEmpty() || attributeNames.size() > MAX_ATTRIBUTES) {
            throw new InvalidInputException("a schema must have 1 to " + MAX_ATTRIBUTES + " attributes");
        }
        Set<String> seen = new HashSet<>(Set.of(AttributeNames.LINK_SECRET, ""));
        for (String attribute : attributeNames) {
            if (!seen.add(AttributeNames.normalise(attribute))) {
                throw new InvalidInputException("the attribute name \"" + attribute
                        + "\" of the schema is empty, reserved or the same as another one");
            }
        }
    }

    /** Whether credentials of this schema have the attribute, names compared in their normalised form. */
    public boolean hasAttribute(String attributeName) {
        String normalised = AttributeNames.normalise(attributeName);
        return attributeNames.stream().map(AttributeNames::normalise).anyMatch(normalised::equals);
    }

    /**
     * Reads the object from JSON text.
     *
     * @throws InvalidInputException if the text is not a schema in JSON
     */
    public static Schema parse(String json) {
        return read(JsonInput.parse("schema", json));
    }

    /**
     * Reads the object from JSON.
     *
     * @throws InvalidInputException if the value is not a schema
     */
    public static Schema fromJson(JsonNode json) {
        return read(JsonInput.of("schema", json));
    }

    private static Schema read(JsonInput json) {
        return new Schema(
                json.required("name").text(),
                json.required("version").text(),
                json.required("attrNames").list(JsonInput::text),
                json.required("issuerId").text());
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object().put("name", name).put("version", version);
        json.set("attrNames", JsonOutput.texts(attributeNames));
        return json.put("issuerId", issuerId);
    }
}
