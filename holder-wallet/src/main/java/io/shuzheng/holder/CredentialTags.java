package io.shuzheng.holder;

import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.Identifiers;
import io.shuzheng.anoncreds.restriction.Tag;
import io.shuzheng.anoncreds.restriction.TagValue;
import io.shuzheng.anoncreds.restriction.TagValues;
import java.util.Optional;
import java.util.Set;

/**
 * The tags of a credential as its verifier will know them. A value that is not shown stays hidden from restrictions too:
 * whether one is met would be an answer to a question about it.
 */
final class CredentialTags implements TagValues {

    private final StoredCredential stored;
    private final Set<String> shown;
    private final AnonCredsRegistry registry;

    /** @param shown the normalised names of the attributes whose values are shown */
    CredentialTags(StoredCredential stored, Set<String> shown, AnonCredsRegistry registry) {
        this.stored = stored;
        this.shown = shown;
        this.registry = registry;
    }

    @Override
    public TagValue of(Tag tag) {
        Credential credential = stored.credential();
        return switch (tag.property()) {
            case SCHEMA_ID -> TagValue.known(credential.schemaId());
            case SCHEMA_NAME ->
                TagValue.known(registry.schema(credential.schemaId()).name());
            case SCHEMA_VERSION ->
                TagValue.known(registry.schema(credential.schemaId()).version());
            case SCHEMA_ISSUER_ID -> TagValue.known(schemaIssuer());
            case SCHEMA_ISSUER_DID -> legacyDid(schemaIssuer());
            case ISSUER_ID -> TagValue.known(issuer());
            case ISSUER_DID -> legacyDid(issuer());
            case CREDENTIAL_DEFINITION_ID -> TagValue.known(credential.credentialDefinitionId());
            case REVOCATION_REGISTRY_ID -> ofOptional(credential.revocation().map(Credential.Revocation::registryId));
            case ATTRIBUTE_VALUE ->
                shown.contains(tag.attributeName())
                        ? ofOptional(stored.rawValue(tag.attributeName()))
                        : TagValue.hidden();
            case ATTRIBUTE_MARKER -> stored.has(tag.attributeName()) ? TagValue.known("1") : TagValue.absent();
        };
    }

    private String schemaIssuer() {
        return registry.schema(stored.credential().schemaId()).issuerId();
    }

    private String issuer() {
        return registry.credentialDefinition(stored.credential().credentialDefinitionId())
                .issuerId();
    }

    private static TagValue legacyDid(String issuerId) {
        return Identifiers.isLegacyDid(issuerId) ? TagValue.known(issuerId) : TagValue.absent();
    }

    private static TagValue ofOptional(Optional<String> value) {
        return value.map(TagValue::known).orElseGet(TagValue::absent);
    }
}
