package io.shuzheng.ledger.registry;

import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import io.shuzheng.anoncreds.engine.StatusListUpdate;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** AnonCreds objects of an issuer, with throw-away keys that libanoncreds made. */
final class TestAnonCreds {

    static final int REGISTRY_SIZE = 8;

    private static final AnonCredsEngine ENGINE = AnonCredsEngines.javaEngine();

    private TestAnonCreds() {}

    static Schema schema(String issuer) {
        return new Schema("enterprise", "1.0", List.of("name", "uscc", "Capital X", "since"), issuer);
    }

    static CredentialDefinition definition(String issuer, String schemaId, String tag) {
        ObjectNode json = json();
        return CredentialDefinition.fromJson(
                json.put("issuerId", issuer).put("schemaId", schemaId).put("tag", tag));
    }

    /** As {@link #definition} with one number changed. */
    static CredentialDefinition otherDefinition(String issuer, String schemaId, String tag) {
        ObjectNode json = definition(issuer, schemaId, tag).toJson();
        ObjectNode primary = json.withObject("/value/primary");
        primary.set("rctxt", primary.path("z"));
        return CredentialDefinition.fromJson(json);
    }

    static NewRevocationRegistry registry(String definitionId, CredentialDefinition definition, Path tails) {
        return ENGINE.createRevocationRegistry(definitionId, definition, "r1", REGISTRY_SIZE, tails);
    }

    static RevocationStatusList firstList(
            String registryId, CredentialDefinition definition, NewRevocationRegistry registry) {
        return ENGINE.createStatusList(registryId, definition, registry.definition(), registry.privateKey(), 1);
    }

    static RevocationStatusList change(
            CredentialDefinition definition,
            NewRevocationRegistry registry,
            RevocationStatusList list,
            Set<Integer> issued,
            Set<Integer> revoked) {
        return ENGINE.updateStatusList(new StatusListUpdate(
                definition, registry.definition(), registry.privateKey(), list, issued, revoked, list.timestamp() + 1));
    }

    private static ObjectNode json() {
        try (InputStream file = TestAnonCreds.class.getResourceAsStream("credential-definition.json")) {
            return Json.parseObject(Objects.requireNonNull(file).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
