package io.shuzheng.anoncreds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ObjectJsonTests {

    static Stream<Arguments> objects() {
        return Stream.of(
                object("schema", json -> Schema.fromJson(json).toJson()),
                object(
                        "credential-definition",
                        json -> CredentialDefinition.fromJson(json).toJson()),
                object(
                        "credential-definition-private-key",
                        json -> CredentialDefinitionPrivateKey.fromJson(json).toJson()),
                object(
                        "key-correctness-proof",
                        json -> KeyCorrectnessProof.fromJson(json).toJson()),
                object(
                        "revocation-registry-definition",
                        json -> RevocationRegistryDefinition.fromJson(json).toJson()),
                object(
                        "revocation-registry-private-key",
                        json -> RevocationRegistryPrivateKey.fromJson(json).toJson()),
                object(
                        "revocation-status-list",
                        json -> RevocationStatusList.fromJson(json).toJson()),
                object(
                        "credential-offer",
                        json -> CredentialOffer.fromJson(json).toJson()),
                object(
                        "credential-request",
                        json -> CredentialRequest.fromJson(json).toJson()),
                object(
                        "credential-request-metadata",
                        json -> CredentialRequestMetadata.fromJson(json).toJson()),
                object("credential", json -> Credential.fromJson(json).toJson()),
                object(
                        "revocation-state",
                        json -> CredentialRevocationState.fromJson(json).toJson()),
                object("presentation", json -> Presentation.fromJson(json).toJson()));
    }

    private static Arguments object(String name, Function<JsonNode, JsonNode> roundTrip) {
        return Arguments.of(name, roundTrip);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("objects")
    void whenNativeObjectIsReadAndWrittenThenJsonIsTheSame(String name, Function<JsonNode, JsonNode> roundTrip) {
        JsonNode json = TestObjects.json(name);

        assertThat(Json.parse(Json.write(roundTrip.apply(json)))).isEqualTo(json);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("objects")
    void whenAnyMemberIsMissingThenObjectIsRefusedByName(String name, Function<JsonNode, JsonNode> roundTrip) {
        ObjectNode json = (ObjectNode) TestObjects.json(name);
        String member = json.propertyNames().iterator().next();
        json.remove(member);

        assertThatThrownBy(() -> roundTrip.apply(json))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageMatching(".*(" + member + " is missing|" + member + ").*");
    }

    @Test
    void whenObjectsComeFromAcaPyThenTheyAreReadAndWrittenUnchanged() {
        assertUnchanged(
                "credential-offer", json -> CredentialOffer.fromJson(json).toJson());
        assertUnchanged(
                "credential-request", json -> CredentialRequest.fromJson(json).toJson());
        assertUnchanged("credential", json -> Credential.fromJson(json).toJson());
        assertUnchanged("presentation", json -> Presentation.fromJson(json).toJson());
        PresentationRequest request = PresentationRequest.fromJson(TestObjects.acaPy("presentation-request"));
        assertThat(request.requestedPredicates().get("a").value()).isEqualTo(18);
        assertThat(PresentationRequest.fromJson(request.toJson())).isEqualTo(request);
    }

    private static void assertUnchanged(String name, Function<JsonNode, JsonNode> roundTrip) {
        JsonNode json = TestObjects.acaPy(name);
        assertThat(Json.parse(Json.write(roundTrip.apply(json)))).isEqualTo(json);
    }

    @Test
    void whenRequestIsReadAndWrittenThenNothingIsLost() {
        PresentationRequest request = TestObjects.request();

        assertThat(PresentationRequest.fromJson(request.toJson())).isEqualTo(request);
        assertThat(request.requestedAttributes().get("a2").names()).containsExactly("uscc", "since");
        assertThat(request.requestedAttributes().get("a2").restriction()).isPresent();
    }

    @Test
    void whenObjectsHoldSecretsThenTheyDoNotPrint() {
        String secret = TestObjects.linkSecret().revealDecimal();

        assertThat(TestObjects.linkSecret().toString()).doesNotContain(secret);
        assertThat(TestObjects.privateKey().toString())
                .doesNotContain(TestObjects.privateKey().p().toString());
        assertThat(Credential.fromJson(TestObjects.json("credential")).toString())
                .doesNotContain("5000");
    }
}
