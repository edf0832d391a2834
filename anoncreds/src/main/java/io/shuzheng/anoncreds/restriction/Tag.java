package io.shuzheng.anoncreds.restriction;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a restriction asks about: a property of the credential, or one of its attributes.
 *
 * @param text as requests write it, for example {@code cred_def_id} or {@code attr::name::value}
 */
public record Tag(String text) {

    private static final Pattern ATTRIBUTE = Pattern.compile("attr::([^:]+)::(value|marker)");

    /** What of a credential a tag stands for. */
    public enum Property {
        SCHEMA_ID("schema_id"),
        /** The schema's issuer, where it is an unqualified DID. */
        SCHEMA_ISSUER_DID("schema_issuer_did"),
        SCHEMA_ISSUER_ID("schema_issuer_id"),
        SCHEMA_NAME("schema_name"),
        SCHEMA_VERSION("schema_version"),
        /** The credential's issuer, where it is an unqualified DID. */
        ISSUER_DID("issuer_did"),
        ISSUER_ID("issuer_id"),
        CREDENTIAL_DEFINITION_ID("cred_def_id"),
        REVOCATION_REGISTRY_ID("rev_reg_id"),
        /** The raw value of an attribute, where it is revealed. */
        ATTRIBUTE_VALUE("attr::NAME::value"),
        /** {@code 1} where the credential has the attribute. */
        ATTRIBUTE_MARKER("attr::NAME::marker");

        private final String text;

        Property(String text) {
            this.text = text;
        }

        private static Optional<Property> of(String tag) {
            Matcher attribute = ATTRIBUTE.matcher(tag);
            if (attribute.matches()) {
                return Optional.of(attribute.group(2).equals("value") ? ATTRIBUTE_VALUE : ATTRIBUTE_MARKER);
            }
            return Arrays.stream(values())
                    .filter(property -> property.text.equals(tag))
                    .findFirst();
        }
    }

    public Tag {
        if (Property.of(text).isEmpty()) {
            throw new InvalidInputException("\"" + text + "\" is no tag that a restriction can ask for");
        }
    }

    public static Tag attributeValue(String attributeName) {
        return new Tag("attr::" + attributeName + "::value");
    }

    public static Tag attributeMarker(String attributeName) {
        return new Tag("attr::" + attributeName + "::marker");
    }

    public Property property() {
        return Property.of(text).orElseThrow();
    }

    /**
     * The attribute's normalised name.
     *
     * @throws IllegalStateException if the tag is not about an attribute
     */
    public String attributeName() {
        Matcher attribute = ATTRIBUTE.matcher(text);
        if (!attribute.matches()) {
            throw new IllegalStateException(text + " is not about an attribute");
        }
        return AttributeNames.normalise(attribute.group(1));
    }
}
