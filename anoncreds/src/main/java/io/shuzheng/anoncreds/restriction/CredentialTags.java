package io.shuzheng.anoncreds.restriction;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialIdentifier;
import io.shuzheng.anoncreds.Identifiers;
import io.shuzheng.anoncreds.Schema;
import java.util.Optional;
import java.util.function.Function;

/** The tags of one credential of a presentation. */
public final class CredentialTags implements TagValues {

    private final CredentialIdentifier identifier;
    private final Schema schema;
    private final CredentialDefinition definition;
    private final Function<String, Optional<String>> shown;

    /**
     * The tags of a credential.
     *
     * @param identifier the ids that the prover gave
     * @param schema the published schema
     * @param definition the published credential definition
     * @param shown the raw value of an attribute, by its normalised name; empty where the credential does not show it
     */
    public CredentialTags(
            CredentialIdentifier identifier,
            Schema schema,
            CredentialDefinition definition,
            Function<String, Optional<String>> shown) {
        this.identifier = identifier;
        this.schema = schema;
        this.definition = definition;
        this.shown = shown;
    }

    @Override
    public TagValue of(Tag tag) {
        return switch (tag.property()) {
            case SCHEMA_ID -> TagValue.known(identifier.schemaId());
            case SCHEMA_NAME -> TagValue.known(schema.name());
            case SCHEMA_VERSION -> TagValue.known(schema.version());
            case SCHEMA_ISSUER_ID -> TagValue.known(schema.issuerId());
            case SCHEMA_ISSUER_DID -> legacyDid(schema.issuerId());
            case ISSUER_ID -> TagValue.known(definition.issuerId());
            case ISSUER_DID -> legacyDid(definition.issuerId());
            case CREDENTIAL_DEFINITION_ID -> TagValue.known(identifier.credentialDefinitionId());
            case REVOCATION_REGISTRY_ID ->
                identifier.revocationRegistryId().map(TagValue::known).orElseGet(TagValue::absent);
            case ATTRIBUTE_VALUE ->
                shown.apply(tag.attributeName()).map(TagValue::known).orElseGet(TagValue::hidden);
            case ATTRIBUTE_MARKER -> hasAttribute(tag) ? TagValue.known("1") : TagValue.absent();
        };
    }

    private static TagValue legacyDid(String issuerId) {
        return Identifiers.isLegacyDid(issuerId) ? TagValue.known(issuerId) : TagValue.absent();
    }

    private boolean hasAttribute(Tag tag) {
        return schema.attributeNames().stream()
                .anyMatch(name -> AttributeNames.normalise(name).equals(tag.attributeName()));
    }
}
