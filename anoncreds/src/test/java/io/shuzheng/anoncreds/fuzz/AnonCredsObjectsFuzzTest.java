package io.shuzheng.anoncreds.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.CredentialRequestMetadata;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.KeyCorrectnessProof;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** All objects of AnonCreds that others send or publish. */
class AnonCredsObjectsFuzzTest {

    private static final List<UnaryOperator<JsonNode>> ROUND_TRIPS = List.of(
            json -> Schema.fromJson(json).toJson(),
            json -> CredentialDefinition.fromJson(json).toJson(),
            json -> KeyCorrectnessProof.fromJson(json).toJson(),
            json -> RevocationRegistryDefinition.fromJson(json).toJson(),
            json -> RevocationStatusList.fromJson(json).toJson(),
            json -> CredentialOffer.fromJson(json).toJson(),
            json -> CredentialRequest.fromJson(json).toJson(),
            json -> CredentialRequestMetadata.fromJson(json).toJson(),
            json -> Credential.fromJson(json).toJson(),
            json -> CredentialRevocationState.fromJson(json).toJson(),
            json -> PresentationRequest.fromJson(json).toJson(),
            json -> Presentation.fromJson(json).toJson());

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "schema",
                        "credential-definition",
                        "revocation-registry-definition",
                        "revocation-status-list",
                        "credential-offer",
                        "credential-request",
                        "credential",
                        "revocation-state",
                        "presentation-request",
                        "presentation")
                .map(TestObjects::text)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void whenTextIsReadThenItIsReadStablyOrRefused(byte[] bytes) {
        JsonNode json;
        try {
            json = Json.parse(bytes);
        } catch (InvalidInputException refused) {
            return;
        }
        for (UnaryOperator<JsonNode> roundTrip : ROUND_TRIPS) {
            JsonNode once;
            try {
                once = roundTrip.apply(json);
            } catch (InvalidInputException refused) {
                continue;
            }
            assertThat(roundTrip.apply(once)).isEqualTo(once);
        }
    }
}
