package io.shuzheng.anoncreds.w3c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.RequestedProof.Revealed;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.offline.OfflineObjects;
import io.shuzheng.anoncreds.verification.PresentationVerifier;
import io.shuzheng.anoncreds.verification.Reason;
import io.shuzheng.anoncreds.verification.VerificationReport;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** On the presentation that the reference library made. */
class W3cPresentationsTests {

    private final W3cPresentations presentations = new W3cPresentations(W3cObjects.PUBLISHED);
    private final PresentationVerifier verifier =
            new PresentationVerifier(AnonCredsEngines.javaEngine(), W3cObjects.PUBLISHED, Clock.systemUTC());

    @Test
    void whenReferenceMadePresentationThenItIsVerified() {
        Presentation presentation = presentations.fromW3c(Json.write(W3cObjects.presentation()), W3cObjects.request());

        VerificationReport report = verifier.verify(W3cObjects.request(), presentation);

        assertThat(report.failures()).isEmpty();
        assertThat(report.verified()).isTrue();
        assertThat(presentation.requestedProof().revealed().get("a1"))
                .isEqualTo(new Revealed(0, AttributeValue.ofRaw("Ünternehmen 数")));
        assertThat(presentation.requestedProof().revealedGroups().get("a2").values())
                .containsOnlyKeys("uscc", "since");
        assertThat(presentation.requestedProof().predicates()).containsOnlyKeys("p1");
    }

    @Test
    void whenRawValueIsChangedThenVerifierRefusesIt() {
        ObjectNode json = W3cObjects.presentation();
        subject(json).put("name", "Another");

        assertThat(reasons(json)).containsExactly(Reason.RAW_VALUE_DIFFERS);
    }

    @Test
    void whenRequestIsAnotherThenReferentsAreUnanswered() {
        Presentation presentation = presentations.fromW3c(W3cObjects.presentation(), TestObjects.request());

        assertThat(verifier.verify(TestObjects.request(), presentation).failures())
                .extracting(failure -> failure.reason())
                .containsExactly(Reason.REFERENT_MISSING);
    }

    @Test
    void whenIssuerIsNotThatOfTheDefinitionThenPresentationIsRefused() {
        ObjectNode json = W3cObjects.presentation();
        ((ObjectNode) json.at("/verifiableCredential/0")).put("issuer", "did:web:other");

        assertThatThrownBy(() -> presentations.fromW3c(json, W3cObjects.request()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("issuer");
    }

    @Test
    void whenDefinitionIsNotPublishedThenVerifierRefusesIt() {
        OfflineObjects nothing = new OfflineObjects(Map.of(), Map.of(), Map.of(), List.of());
        Presentation presentation =
                new W3cPresentations(nothing).fromW3c(W3cObjects.presentation(), W3cObjects.request());

        assertThat(new PresentationVerifier(AnonCredsEngines.javaEngine(), nothing, Clock.systemUTC())
                        .verify(W3cObjects.request(), presentation)
                        .verified())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whenPresentationIsNotOfTheFormThenItIsRefused(String name, Consumer<ObjectNode> fault) {
        ObjectNode json = W3cObjects.presentation();
        fault.accept(json);

        assertThatThrownBy(() -> presentations.fromW3c(json, W3cObjects.request()))
                .isInstanceOf(InvalidInputException.class);
    }

    private static Arguments fault(String name, Consumer<ObjectNode> fault) {
        return Arguments.of(name, fault);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("claim without proof", json -> subject(json).put("note", "unproved")),
                fault("hidden attribute shown", json -> subject(json).put("Capital X", 5000)),
                fault("revealed attribute left out", json -> subject(json).remove("name")),
                fault("predicate left out", json -> subject(json).remove("Capital X")),
                fault("predicate without proof", json -> subject(json).put("note", true)),
                fault("predicate that does not hold", json -> subject(json).put("Capital X", false)),
                fault("revealed attribute as a predicate", json -> subject(json).put("name", true)),
                fault("other challenge", json -> proof(json).put("challenge", "1")),
                fault("no challenge", json -> proof(json).remove("challenge")),
                fault("other purpose", json -> proof(json).put("proofPurpose", "assertionMethod")),
                fault("other cryptosuite", json -> proof(json).put("cryptosuite", "other")),
                fault("several proofs", json -> json.set("proof", Json.parse("[" + proof(json) + "]"))),
                fault(
                        "challenge of a credential",
                        json -> W3cObjects.proof(credential(json))
                                .put(
                                        "challenge",
                                        W3cObjects.request().nonce().value().toString())),
                fault(
                        "method of a credential",
                        json -> W3cObjects.proof(credential(json)).put("verificationMethod", "did:web:issuer/x")),
                fault("no credentials", json -> json.putArray("verifiableCredential")),
                fault(
                        "credential as issued",
                        json -> ((ArrayNode) json.get("verifiableCredential")).set(0, W3cObjects.credential())),
                fault("type of a credential", json -> json.set("type", W3cObjects.json("['VerifiableCredential']"))),
                fault("holder", json -> json.put("holder", "did:web:holder")),
                fault("context missing", json -> json.remove("@context")));
    }

    private static ObjectNode credential(ObjectNode json) {
        return (ObjectNode) json.at("/verifiableCredential/0");
    }

    private static ObjectNode subject(ObjectNode json) {
        return (ObjectNode) credential(json).get("credentialSubject");
    }

    private static ObjectNode proof(ObjectNode json) {
        return (ObjectNode) json.get("proof");
    }

    private List<Reason> reasons(ObjectNode json) {
        Presentation presentation = presentations.fromW3c(json, W3cObjects.request());
        return verifier.verify(W3cObjects.request(), presentation).failures().stream()
                .map(failure -> failure.reason())
                .toList();
    }
}
