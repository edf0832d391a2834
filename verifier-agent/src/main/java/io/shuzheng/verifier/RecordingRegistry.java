package io.shuzheng.verifier;

import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.offline.OfflineObjects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what is read from another registry during one verification. For one thread. */
final class RecordingRegistry implements AnonCredsRegistry {

    private final AnonCredsRegistry registry;
    private final Map<String, Schema> schemas = new LinkedHashMap<>();
    private final Map<String, CredentialDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, RevocationRegistryDefinition> registries = new LinkedHashMap<>();
    private final Map<ListKey, RevocationStatusList> lists = new LinkedHashMap<>();

    private record ListKey(String registryId, long timestamp) {}

    RecordingRegistry(AnonCredsRegistry registry) {
        this.registry = registry;
    }

    OfflineObjects recorded() {
        return new OfflineObjects(schemas, definitions, registries, List.copyOf(lists.values()));
    }

    @Override
    public Schema schema(String id) {
        return keep(schemas, id, registry.schema(id));
    }

    @Override
    public CredentialDefinition credentialDefinition(String id) {
        return keep(definitions, id, registry.credentialDefinition(id));
    }

    @Override
    public RevocationRegistryDefinition revocationRegistryDefinition(String id) {
        return keep(registries, id, registry.revocationRegistryDefinition(id));
    }

    @Override
    public RevocationStatusList revocationStatusList(String registryId, long timestamp) {
        RevocationStatusList list = registry.revocationStatusList(registryId, timestamp);
        return keep(lists, new ListKey(list.registryId(), list.timestamp()), list);
    }

    private static <K, V> V keep(Map<K, V> kept, K key, V value) {
        kept.put(key, value);
        return value;
    }
}
