package io.shuzheng.holder;

import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialDefinitionPrivateKey;
import io.shuzheng.anoncreds.KeyCorrectnessProof;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.offline.OfflineObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What one issuer has published, in memory, with the keys of the folder {@code throw-away}. */
final class TestRegistry implements AnonCredsRegistry {

    static final String SCHEMA_ID = "did:web:issuer/s";
    static final String DEFINITION_ID = "did:web:issuer/cd";
    static final String REGISTRY_ID = "did:web:issuer/rr";

    final Schema schema = Schema.parse(text("schema"));
    final CredentialDefinition definition = CredentialDefinition.parse(text("credential-definition"));
    final CredentialDefinitionPrivateKey privateKey =
            CredentialDefinitionPrivateKey.parse(text("credential-definition-private-key"));
    final KeyCorrectnessProof proof = KeyCorrectnessProof.parse(text("key-correctness-proof"));
    final Map<String, RevocationRegistryDefinition> registries = new ConcurrentHashMap<>();
    final List<RevocationStatusList> lists = new CopyOnWriteArrayList<>();

    private static String text(String name) {
        try (InputStream stream = TestRegistry.class.getResourceAsStream("throw-away/" + name + ".json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OfflineObjects published() {
        return new OfflineObjects(Map.of(SCHEMA_ID, schema), Map.of(DEFINITION_ID, definition), registries, lists);
    }

    @Override
    public Schema schema(String id) {
        return published().schema(id);
    }

    @Override
    public CredentialDefinition credentialDefinition(String id) {
        return published().credentialDefinition(id);
    }

    @Override
    public RevocationRegistryDefinition revocationRegistryDefinition(String id) {
        return published().revocationRegistryDefinition(id);
    }

    @Override
    public RevocationStatusList revocationStatusList(String registryId, long timestamp) {
        return published().revocationStatusList(registryId, timestamp);
    }
}
