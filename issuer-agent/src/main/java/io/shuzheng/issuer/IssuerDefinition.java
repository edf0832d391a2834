package io.shuzheng.issuer;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialDefinitionPrivateKey;
import io.shuzheng.anoncreds.KeyCorrectnessProof;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.primitives.Json;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A credential definition of ours with its secrets. It does not print them.
 *
 * @param registrySize the size of each of its revocation registries; 0 where it is not revocable
 * @param id its published id; absent until all that belongs to it is published
 */
record IssuerDefinition(
        Schema schema,
        CredentialDefinition definition,
        CredentialDefinitionPrivateKey privateKey,
        KeyCorrectnessProof proof,
        int registrySize,
        Optional<String> id) {

    /** Stored under {@link #recordId}, found by its published id. */
    static final RecordType<IssuerDefinition> TYPE = RecordType.of(
                    "issuer-definition", IssuerDefinition::toJson, IssuerDefinition::fromJson)
            .taggedBy(
                    value -> value.id().map(IssuerDefinition::tag).map(Set::of).orElse(Set.of()));

    static String recordId(String schemaId, String tag) {
        return schemaId + " " + tag;
    }

    static Tag tag(String id) {
        return new Tag("id", id);
    }

    IssuerDefinition published(String newId) {
        return new IssuerDefinition(schema, definition, privateKey, proof, registrySize, Optional.of(newId));
    }

    /** Whether these are the schema's attributes, each once. */
    boolean hasExactly(Collection<String> attributeNames) {
        Set<String> given =
                attributeNames.stream().map(AttributeNames::normalise).collect(Collectors.toSet());
        Set<String> expected =
                schema.attributeNames().stream().map(AttributeNames::normalise).collect(Collectors.toSet());
        return given.equals(expected) && given.size() == attributeNames.size();
    }

    private JsonNode toJson() {
        var json = Json.object().put("registrySize", registrySize);
        json.set("schema", schema.toJson());
        json.set("definition", definition.toJson());
        json.set("privateKey", privateKey.toJson());
        json.set("proof", proof.toJson());
        id.ifPresent(value -> json.put("id", value));
        return json;
    }

    private static IssuerDefinition fromJson(JsonNode json) {
        return new IssuerDefinition(
                Schema.fromJson(json.path("schema")),
                CredentialDefinition.fromJson(json.path("definition")),
                CredentialDefinitionPrivateKey.fromJson(json.path("privateKey")),
                KeyCorrectnessProof.fromJson(json.path("proof")),
                json.path("registrySize").asInt(0),
                json.path("id").asStringOpt());
    }
}
