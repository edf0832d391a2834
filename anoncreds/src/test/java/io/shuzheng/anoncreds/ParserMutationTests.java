package io.shuzheng.anoncreds;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;

/** Whatever is done to an object's JSON, its parser takes it or refuses it in the one way. */
class ParserMutationTests {

    private static final Map<String, Function<JsonNode, JsonNode>> ROUND_TRIPS = roundTrips();

    private static Map<String, Function<JsonNode, JsonNode>> roundTrips() {
        Map<String, Function<JsonNode, JsonNode>> all = new LinkedHashMap<>();
        all.put("schema", json -> Schema.fromJson(json).toJson());
        all.put(
                "credential-definition",
                json -> CredentialDefinition.fromJson(json).toJson());
        all.put(
                "credential-definition-private-key",
                json -> CredentialDefinitionPrivateKey.fromJson(json).toJson());
        all.put(
                "key-correctness-proof",
                json -> KeyCorrectnessProof.fromJson(json).toJson());
        all.put(
                "revocation-registry-definition",
                json -> RevocationRegistryDefinition.fromJson(json).toJson());
        all.put(
                "revocation-registry-private-key",
                json -> RevocationRegistryPrivateKey.fromJson(json).toJson());
        all.put(
                "revocation-status-list",
                json -> RevocationStatusList.fromJson(json).toJson());
        all.put("credential-offer", json -> CredentialOffer.fromJson(json).toJson());
        all.put("credential-request", json -> CredentialRequest.fromJson(json).toJson());
        all.put(
                "credential-request-metadata",
                json -> CredentialRequestMetadata.fromJson(json).toJson());
        all.put("credential", json -> Credential.fromJson(json).toJson());
        all.put(
                "revocation-state",
                json -> CredentialRevocationState.fromJson(json).toJson());
        all.put(
                "presentation-request",
                json -> PresentationRequest.fromJson(json).toJson());
        all.put("presentation", json -> Presentation.fromJson(json).toJson());
        return all;
    }

    @Property(tries = 60)
    void whenJsonIsMutatedThenItIsReadStablyOrRefused(@ForAll long seed) {
        JsonMutator mutator = new JsonMutator(seed);
        ROUND_TRIPS.forEach((name, roundTrip) -> {
            JsonNode mutated = mutator.mutate(TestObjects.json(name));
            try {
                JsonNode read = roundTrip.apply(mutated);
                assertThat(Json.write(roundTrip.apply(read))).isEqualTo(Json.write(read));
            } catch (InvalidInputException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        });
    }
}
