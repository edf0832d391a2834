package io.shuzheng.issuer;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationRegistryPrivateKey;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A revocation registry of ours with its secret. It does not print it.
 *
 * @param number from 1, in the order in which the registries of a credential definition are filled
 * @param id its published id; absent until its first status list is published too
 */
record IssuerRegistry(
        RevocationRegistryDefinition definition,
        RevocationRegistryPrivateKey privateKey,
        int number,
        Optional<String> id) {

    /** Stored under {@link #recordId}, found by its published id and by its credential definition. */
    static final RecordType<IssuerRegistry> TYPE = RecordType.of(
                    "issuer-registry", IssuerRegistry::toJson, IssuerRegistry::fromJson)
            .taggedBy(IssuerRegistry::tags);

    static String recordId(String definitionId, int number) {
        return definitionId + " " + number;
    }

    static Tag tag(String id) {
        return new Tag("id", id);
    }

    static Tag definitionTag(String definitionId) {
        return new Tag("definition", definitionId);
    }

    IssuerRegistry published(String newId) {
        return new IssuerRegistry(definition, privateKey, number, Optional.of(newId));
    }

    private Set<Tag> tags() {
        Tag owner = definitionTag(definition.credentialDefinitionId());
        return id.map(value -> Set.of(owner, tag(value))).orElse(Set.of(owner));
    }

    private JsonNode toJson() {
        var json = Json.object().put("number", number);
        json.set("definition", definition.toJson());
        json.set("privateKey", privateKey.toJson());
        id.ifPresent(value -> json.put("id", value));
        return json;
    }

    private static IssuerRegistry fromJson(JsonNode json) {
        return new IssuerRegistry(
                RevocationRegistryDefinition.fromJson(json.path("definition")),
                RevocationRegistryPrivateKey.fromJson(json.path("privateKey")),
                json.path("number").asInt(0),
                json.path("id").asStringOpt());
    }
}
