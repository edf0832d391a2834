package io.shuzheng.holder;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.anoncreds.AttributeEncoding;
import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A credential in the wallet. It prints its ids only.
 *
 * @param id ours alone; no peer learns it
 * @param connectionId the connection that it came on
 * @param credential processed, so that it can be presented
 * @param receivedAt when it came
 * @param revoked whether the wallet has learnt that it was revoked; the ledger decides, not this
 */
public record StoredCredential(
        String id, String connectionId, Credential credential, Instant receivedAt, boolean revoked) {

    static final RecordType<StoredCredential> TYPE = RecordType.of(
                    "credential", StoredCredential::toJson, StoredCredential::fromJson)
            .taggedBy(StoredCredential::tags);

    /** The raw value of an attribute, by a name in any of its spellings. */
    public Optional<String> rawValue(String attribute) {
        return value(attribute).map(AttributeValue::raw);
    }

    boolean has(String attribute) {
        return value(attribute).isPresent();
    }

    boolean satisfies(String attribute, PredicateType type, int bound) {
        return value(attribute)
                .filter(value -> AttributeEncoding.isInteger(value.raw()))
                .filter(value -> type.test(value.encoded().intValueExact(), bound))
                .isPresent();
    }

    private Optional<AttributeValue> value(String attribute) {
        String wanted = AttributeNames.normalise(attribute);
        return credential.values().entrySet().stream()
                .filter(entry -> AttributeNames.normalise(entry.getKey()).equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    StoredCredential markedRevoked() {
        return new StoredCredential(id, connectionId, credential, receivedAt, true);
    }

    static Tag place(String registryId, int index) {
        return new Tag("place", registryId + " " + index);
    }

    private Set<Tag> tags() {
        Set<Tag> tags = new HashSet<>();
        tags.add(new Tag("definition", credential.credentialDefinitionId()));
        credential.revocation().ifPresent(part -> tags.add(place(part.registryId(), part.index())));
        return tags;
    }

    private JsonNode toJson() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("connection", connectionId)
                .put("receivedAt", receivedAt.toString())
                .put("revoked", revoked);
        json.set("credential", credential.toJson());
        return json;
    }

    private static StoredCredential fromJson(JsonNode json) {
        MemberReader members = MemberReader.of(json, "stored credential");
        return new StoredCredential(
                members.text("id"),
                members.text("connection"),
                Credential.fromJson(json.path("credential")),
                Instant.parse(members.text("receivedAt")),
                members.optionalBoolean("revoked").orElse(false));
    }

    @Override
    public String toString() {
        return "StoredCredential[" + id + ", " + credential + "]";
    }
}
