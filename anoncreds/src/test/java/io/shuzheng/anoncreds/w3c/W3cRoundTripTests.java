package io.shuzheng.anoncreds.w3c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.RequestedProof;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.engine.TestIssuer;
import io.shuzheng.anoncreds.engine.TestRequests;
import io.shuzheng.anoncreds.restriction.Restriction;
import io.shuzheng.anoncreds.verification.PresentationVerifier;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Presentations that an engine made, written in W3C form and read back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class W3cRoundTripTests {

    private static final W3cOptions OPTIONS = W3cOptions.v2();

    private final AnonCredsEngine engine = AnonCredsEngines.javaEngine();
    private final LinkSecret linkSecret = engine.createLinkSecret();
    private TestIssuer issuer;
    private Credential first;
    private Credential second;
    private Credential negative;

    @BeforeAll
    void issue(@TempDir Path tails) {
        issuer = new TestIssuer(engine, tails);
        first = issuer.issue(linkSecret, TestIssuer.enterprise("第一公司", "900"), 1);
        second = issuer.issue(linkSecret, TestIssuer.enterprise("第二公司", "5000"), 2);
        negative = issuer.issue(linkSecret, TestIssuer.enterprise("第三公司", "-5"), 3);
    }

    @Test
    void whenPresentationIsReadBackThenItIsTheSameAndVerified() {
        PresentationRequest request = TestRequests.of(
                Map.of(
                        "name", RequestedAttribute.of("NAME"),
                        "papers", RequestedAttribute.group(List.of("uscc", "since")),
                        "hidden", RequestedAttribute.of("capitalx")),
                Map.of("capital", RequestedPredicate.of("Capital X", PredicateType.GE, 1000)),
                Optional.of(NonRevokedInterval.until(100)));
        PresentationInputs inputs = inputs(
                request,
                use(first, true, Set.of("papers"), Set.of(), Set.of()),
                use(second, true, Set.of("name"), Set.of("hidden"), Set.of("capital")));
        Presentation presentation = engine.present(inputs);

        ObjectNode json = W3cPresentations.toW3c(inputs, presentation, W3cOptions.v1(Instant.EPOCH));
        Presentation read = read(json, request);

        assertThat(json.at("/verifiableCredential/1/credentialSubject"))
                .isEqualTo(W3cObjects.json("{'name': '第二公司', 'capitalx': true}"));
        RequestedProof answers = presentation.requestedProof();
        assertThat(read.requestedProof().revealed()).isEqualTo(answers.revealed());
        assertThat(read.requestedProof().revealedGroups()).isEqualTo(answers.revealedGroups());
        assertThat(read.requestedProof().unrevealed()).containsOnlyKeys("hidden");
        assertThat(read.requestedProof().predicates()).isEqualTo(answers.predicates());
        assertThat(read.identifiers()).isEqualTo(presentation.identifiers());
        requireVerified(request, read);
    }

    @Test
    void whenCredentialsShowTheSameThenRestrictionsTellThemApart() {
        PresentationRequest request = TestRequests.of(
                Map.of(
                        "any", RequestedAttribute.of("name"),
                        "second", RequestedAttribute.of("name").restrictedTo(named("第二公司")),
                        "other", RequestedAttribute.of("since").restrictedTo(named("第一公司"))),
                Map.of());
        PresentationInputs inputs = inputs(
                request,
                use(first, false, Set.of("any", "other"), Set.of(), Set.of()),
                use(second, false, Set.of("second"), Set.of(), Set.of()));
        Presentation presentation = engine.present(inputs);

        Presentation read = read(W3cPresentations.toW3c(inputs, presentation, OPTIONS), request);

        assertThat(read.requestedProof()).isEqualTo(presentation.requestedProof());
        requireVerified(request, read);
    }

    @Test
    void whenCredentialsProveTheSameThenEachAnswersOneReferent() {
        PresentationRequest request = TestRequests.of(
                Map.of("a", RequestedAttribute.of("name"), "b", RequestedAttribute.of("name")),
                Map.of(
                        "p", RequestedPredicate.of("Capital X", PredicateType.GE, 10),
                        "q", RequestedPredicate.of("Capital X", PredicateType.GE, 10)));
        PresentationInputs inputs = inputs(
                request,
                use(first, false, Set.of("a"), Set.of(), Set.of("q")),
                use(second, false, Set.of("b"), Set.of(), Set.of("p")));

        requireVerified(request, read(W3cPresentations.toW3c(inputs, engine.present(inputs), OPTIONS), request));
    }

    @Test
    void whenIntervalIsAskedForThenTheCredentialWithTheProofAnswers() {
        PresentationRequest request = TestRequests.of(
                Map.of(
                        "open", RequestedAttribute.of("uscc"),
                        "unrevoked", RequestedAttribute.of("uscc").nonRevoked(NonRevokedInterval.until(100))),
                Map.of());
        PresentationInputs inputs = inputs(
                request,
                use(first, false, Set.of("open"), Set.of(), Set.of()),
                use(second, true, Set.of("unrevoked"), Set.of(), Set.of()));

        Presentation read = read(W3cPresentations.toW3c(inputs, engine.present(inputs), OPTIONS), request);

        assertThat(read.requestedProof().revealed().get("unrevoked").subProofIndex())
                .isEqualTo(1);
        requireVerified(request, read);
    }

    @Test
    void whenRestrictionIsNotMetThenVerifierSaysSo() {
        PresentationRequest request =
                TestRequests.of(Map.of("name", RequestedAttribute.of("name").restrictedTo(named("第二公司"))), Map.of());
        PresentationInputs inputs = inputs(
                TestRequests.of(Map.of("name", RequestedAttribute.of("name")), Map.of()),
                use(first, false, Set.of("name"), Set.of(), Set.of()));
        Presentation read = read(W3cPresentations.toW3c(inputs, engine.present(inputs), OPTIONS), request);

        assertThat(verifier().verify(request, read).failures())
                .extracting(failure -> failure.reason().name())
                .containsExactly("RESTRICTION_NOT_MET");
    }

    @Test
    void whenValueIsNegativeThenItIsNotRevealed() {
        PresentationRequest request = TestRequests.of(Map.of("capital", RequestedAttribute.of("Capital X")), Map.of());
        PresentationInputs inputs = inputs(request, use(negative, false, Set.of("capital"), Set.of(), Set.of()));
        Presentation presentation = engine.present(inputs);

        assertThatThrownBy(() -> W3cPresentations.toW3c(inputs, presentation, OPTIONS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("negative");
    }

    @Test
    void whenNegativeValueStaysHiddenThenItsPredicateIsVerified() {
        PresentationRequest request =
                TestRequests.of(Map.of(), Map.of("capital", RequestedPredicate.of("Capital X", PredicateType.LT, -4)));
        PresentationInputs inputs = inputs(request, use(negative, false, Set.of(), Set.of(), Set.of("capital")));

        requireVerified(request, read(W3cPresentations.toW3c(inputs, engine.present(inputs), OPTIONS), request));
    }

    @Test
    void whenValueIsSelfAttestedThenPresentationIsNotWritten() {
        PresentationRequest request = TestRequests.of(
                Map.of("name", RequestedAttribute.of("name"), "phone", RequestedAttribute.of("phone")), Map.of());
        PresentationInputs inputs = new PresentationInputs(
                request,
                List.of(use(first, false, Set.of("name"), Set.of(), Set.of())),
                Map.of("phone", "123"),
                linkSecret,
                issuer.published().schemas(),
                issuer.published().credentialDefinitions());
        Presentation presentation = engine.present(inputs);

        assertThatThrownBy(() -> W3cPresentations.toW3c(inputs, presentation, OPTIONS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("self-attested");
    }

    @Test
    void whenInputsAreOfAnotherPresentationThenItIsNotWritten() {
        PresentationRequest request = TestRequests.of(Map.of("name", RequestedAttribute.of("name")), Map.of());
        PresentationInputs one = inputs(request, use(first, false, Set.of("name"), Set.of(), Set.of()));
        PresentationInputs other = inputs(request, use(second, false, Set.of("name"), Set.of(), Set.of()));
        PresentationInputs both = inputs(
                TestRequests.of(
                        Map.of("name", RequestedAttribute.of("name"), "more", RequestedAttribute.of("since")),
                        Map.of()),
                use(first, false, Set.of("name"), Set.of(), Set.of()),
                use(second, false, Set.of(), Set.of("more"), Set.of()));
        Presentation presentation = engine.present(one);

        for (PresentationInputs inputs : List.of(other, both)) {
            assertThatThrownBy(() -> W3cPresentations.toW3c(inputs, presentation, OPTIONS))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    private static Restriction named(String name) {
        return Restriction.attributeValue("name", name);
    }

    private CredentialUse use(
            Credential held, boolean unrevoked, Set<String> revealed, Set<String> hidden, Set<String> predicates) {
        return new CredentialUse(
                held, unrevoked ? Optional.of(issuer.state(held)) : Optional.empty(), revealed, hidden, predicates);
    }

    private PresentationInputs inputs(PresentationRequest request, CredentialUse... uses) {
        return new PresentationInputs(
                request,
                List.of(uses),
                Map.of(),
                linkSecret,
                issuer.published().schemas(),
                issuer.published().credentialDefinitions());
    }

    private Presentation read(ObjectNode json, PresentationRequest request) {
        return new W3cPresentations(issuer.published()).fromW3c(Json.write(json), request);
    }

    private PresentationVerifier verifier() {
        return new PresentationVerifier(engine, issuer.published(), Clock.systemUTC());
    }

    private void requireVerified(PresentationRequest request, Presentation presentation) {
        assertThat(verifier().verify(request, presentation).failures()).isEmpty();
    }
}
