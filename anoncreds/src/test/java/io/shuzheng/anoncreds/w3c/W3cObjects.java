package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.offline.OfflineObjects;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The throw-away objects in W3C form, made with anoncreds 0.2.3 of the same credential as {@code credential.json}. */
final class W3cObjects {

    static final OfflineObjects PUBLISHED = new OfflineObjects(
            Map.of(TestObjects.SCHEMA_ID, TestObjects.schema()),
            Map.of(TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.credentialDefinition()),
            Map.of(TestObjects.REGISTRY_ID, TestObjects.registry()),
            List.of(TestObjects.statusList(), TestObjects.laterStatusList()));

    /** The accumulator that the reference library writes for a registry without a credential. */
    static final PointG2 INFINITY = infinity();

    private W3cObjects() {}

    private static PointG2 infinity() {
        String zero = "1 " + "0".repeat(64);
        String one = "2 095E45DDF417D05FB10933FFC63D474548B7FFFF7888802F07FFFFFF7D07A8A8";
        return new PointG2(String.join(" ", zero, zero, one, zero, zero, zero));
    }

    static ObjectNode credential() {
        return (ObjectNode) TestObjects.json("w3c-credential-2.0");
    }

    static ObjectNode credentialOfFirstVersion() {
        return (ObjectNode) TestObjects.json("w3c-credential-1.1");
    }

    static ObjectNode presentation() {
        return (ObjectNode) TestObjects.json("w3c-presentation-2.0");
    }

    /** What {@link #presentation()} answers: the throw-away request without its self-attested attribute. */
    static PresentationRequest request() {
        JsonNode json = TestObjects.json("presentation-request");
        ((ObjectNode) json.get("requested_attributes")).remove("a3");
        return PresentationRequest.fromJson(json);
    }

    /** The AnonCreds proof of a credential. */
    static ObjectNode proof(JsonNode credential) {
        JsonNode proof = credential.get("proof");
        return (ObjectNode) (proof.isArray() ? proof.get(0) : proof);
    }

    static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"'));
    }
}
