package io.shuzheng.ledger.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.ObjectNotFoundException;
import io.shuzheng.anoncreds.ObjectNotFoundException.Kind;
import io.shuzheng.ledger.registry.AnonCredsState.NumberedSchema;

/**
 * What the ledger holds, remembered: published AnonCreds objects never change. What is absent is asked for again.
 */
final class PublishedObjects {

    private final AnonCredsState state;
    private final Cache<SchemaId, NumberedSchema> schemas;
    private final Cache<Long, SchemaId> schemaIds;
    private final Cache<CredentialDefinitionId, CredentialDefinition> definitions;
    private final Cache<RevocationRegistryId, LedgerRegistry> registries;

    PublishedObjects(AnonCredsState state, long maximumOfEachKind) {
        this.state = state;
        this.schemas = bounded(maximumOfEachKind);
        this.schemaIds = bounded(maximumOfEachKind);
        this.definitions = bounded(maximumOfEachKind);
        this.registries = bounded(maximumOfEachKind);
    }

    NumberedSchema schema(SchemaId id) {
        return schemas.get(
                id,
                key -> state.schema(key).orElseThrow(() -> new ObjectNotFoundException(Kind.SCHEMA, key.toString())));
    }

    SchemaId schemaId(long number) {
        return schemaIds.get(
                number,
                key -> state.schemaId(key)
                        .orElseThrow(() -> new ObjectNotFoundException(Kind.SCHEMA, "number " + key)));
    }

    CredentialDefinition credentialDefinition(CredentialDefinitionId id) {
        return definitions.get(
                id,
                key -> state.credentialDefinition(key, schemaId(key.schemaNumber()))
                        .orElseThrow(() -> new ObjectNotFoundException(Kind.CREDENTIAL_DEFINITION, key.toString())));
    }

    LedgerRegistry registry(RevocationRegistryId id) {
        return registries.get(
                id,
                key -> state.registry(key)
                        .orElseThrow(() ->
                                new ObjectNotFoundException(Kind.REVOCATION_REGISTRY_DEFINITION, key.toString())));
    }

    void remember(SchemaId id, NumberedSchema schema) {
        schemas.put(id, schema);
        schemaIds.put(schema.number(), id);
    }

    void remember(CredentialDefinitionId id, CredentialDefinition definition) {
        definitions.put(id, definition);
    }

    void remember(LedgerRegistry registry) {
        registries.put(registry.id(), registry);
    }

    private static <K, V> Cache<K, V> bounded(long maximum) {
        return Caffeine.newBuilder().maximumSize(maximum).build();
    }
}
