package io.shuzheng.anoncreds.offline;

import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.Identifiers;
import io.shuzheng.anoncreds.ObjectNotFoundException;
import io.shuzheng.anoncreds.ObjectNotFoundException.Kind;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.internal.Copies;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Published objects in one JSON object: {@code {"schemas": {ID: …}, "credentialDefinitions": {ID: …},
 * "revocationRegistryDefinitions": {ID: …}, "revocationStatusLists": […]}}. Members without entries may be absent.
 *
 * <p>Whoever writes the file decides what is true in it, so a verifier takes it only from where it would take the ledger's
 * answers.
 *
 * @param schemas by id
 * @param credentialDefinitions by id
 * @param revocationRegistryDefinitions by id
 * @param revocationStatusLists in any order; no two of one registry at one time
 */
public record OfflineObjects(
        Map<String, Schema> schemas,
        Map<String, CredentialDefinition> credentialDefinitions,
        Map<String, RevocationRegistryDefinition> revocationRegistryDefinitions,
        List<RevocationStatusList> revocationStatusLists)
        implements AnonCredsRegistry {

    public OfflineObjects {
        schemas = Copies.of(schemas);
        credentialDefinitions = Copies.of(credentialDefinitions);
        revocationRegistryDefinitions = Copies.of(revocationRegistryDefinitions);
        revocationStatusLists = List.copyOf(revocationStatusLists);
        schemas.keySet().forEach(Identifiers::requireSchema);
        credentialDefinitions.keySet().forEach(Identifiers::requireCredentialDefinition);
        revocationRegistryDefinitions.keySet().forEach(Identifiers::requireRevocationRegistry);
        long distinct = revocationStatusLists.stream()
                .map(list -> Map.entry(list.registryId(), list.timestamp()))
                .distinct()
                .count();
        if (distinct != revocationStatusLists.size()) {
            throw new InvalidInputException("two revocation status lists are of one registry at one time");
        }
    }

    /**
     * Reads the objects from JSON text.
     *
     * @throws InvalidInputException if the text is not JSON of this form, or an object in it is malformed
     */
    public static OfflineObjects parse(String json) {
        return read(JsonInput.parse("objects", json));
    }

    /**
     * Reads the objects from JSON.
     *
     * @throws InvalidInputException if the value is not of this form, or an object in it is malformed
     */
    public static OfflineObjects fromJson(JsonNode json) {
        return read(JsonInput.of("objects", json));
    }

    private static OfflineObjects read(JsonInput json) {
        return new OfflineObjects(
                readMap(json, "schemas", each -> Schema.fromJson(each.node())),
                readMap(json, "credentialDefinitions", each -> CredentialDefinition.fromJson(each.node())),
                readMap(
                        json,
                        "revocationRegistryDefinitions",
                        each -> RevocationRegistryDefinition.fromJson(each.node())),
                json.optional("revocationStatusLists")
                        .map(lists -> lists.list(each -> RevocationStatusList.fromJson(each.node())))
                        .orElseGet(List::of));
    }

    private static <T> Map<String, T> readMap(JsonInput json, String member, Function<JsonInput, T> element) {
        return json.optional(member).map(map -> map.map(element)).orElseGet(Map::of);
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.set("schemas", JsonOutput.map(schemas, Schema::toJson));
        json.set("credentialDefinitions", JsonOutput.map(credentialDefinitions, CredentialDefinition::toJson));
        json.set(
                "revocationRegistryDefinitions",
                JsonOutput.map(revocationRegistryDefinitions, RevocationRegistryDefinition::toJson));
        json.set("revocationStatusLists", JsonOutput.list(revocationStatusLists, RevocationStatusList::toJson));
        return json;
    }

    @Override
    public Schema schema(String id) {
        return find(schemas, Kind.SCHEMA, id);
    }

    @Override
    public CredentialDefinition credentialDefinition(String id) {
        return find(credentialDefinitions, Kind.CREDENTIAL_DEFINITION, id);
    }

    @Override
    public RevocationRegistryDefinition revocationRegistryDefinition(String id) {
        return find(revocationRegistryDefinitions, Kind.REVOCATION_REGISTRY_DEFINITION, id);
    }

    @Override
    public RevocationStatusList revocationStatusList(String registryId, long timestamp) {
        return revocationStatusLists.stream()
                .filter(list -> list.registryId().equals(registryId) && list.timestamp() <= timestamp)
                .max(Comparator.comparingLong(RevocationStatusList::timestamp))
                .orElseThrow(() -> new ObjectNotFoundException(Kind.REVOCATION_STATUS_LIST, registryId));
    }

    private static <T> T find(Map<String, T> objects, Kind kind, String id) {
        return Optional.ofNullable(objects.get(id)).orElseThrow(() -> new ObjectNotFoundException(kind, id));
    }
}
