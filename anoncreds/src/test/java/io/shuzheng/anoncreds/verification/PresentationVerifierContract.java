package io.shuzheng.anoncreds.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedPredicate;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.engine.TestIssuer;
import io.shuzheng.anoncreds.engine.TestRequests;
import io.shuzheng.anoncreds.restriction.Restriction;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.Json;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Presentations as honest agents, and dishonest ones with honest tools, make them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PresentationVerifierContract {

    Scenario scenario;

    abstract AnonCredsEngine engine();

    @BeforeAll
    void issue(@TempDir Path tails) {
        scenario = new Scenario(engine(), tails);
    }

    @Test
    void whenPresentationIsHonestThenEveryCheckPasses() {
        VerificationReport report = scenario.verify(scenario.request, scenario.presentation);

        assertThat(report.failures()).isEmpty();
        assertThat(report.verified()).isTrue();
        assertThat(report.firstFailure()).isEmpty();
        for (Check check : Check.values()) {
            assertThat(report.of(check)).as(check.name()).isNotEmpty();
        }
    }

    @Test
    void whenReportIsWrittenThenItNamesEachCheckAndNoValue() {
        VerificationReport report = scenario.verify(scenario.request, scenario.presentation);
        JsonNode json = Json.parse(Json.write(report.toJson()));

        assertThat(json.get("verified").booleanValue()).isTrue();
        assertThat(json.get("checks").get(0).get("check").stringValue()).isEqualTo("REFERENTS");
        assertThat(Json.write(report.toJson())).doesNotContain("第一公司").doesNotContain("12345");
    }

    @Test
    void whenPresentationIsTextThenItIsJudgedTheSame() {
        String text = Json.write(scenario.presentation.toJson());

        assertThat(scenario.verifier().verify(scenario.request, text).verified())
                .isTrue();
        VerificationReport malformed = scenario.verifier().verify(scenario.request, "{\"proof\":{}}");
        assertThat(malformed.firstFailure().orElseThrow().reason()).isEqualTo(Reason.MALFORMED_PRESENTATION);
        assertThat(malformed.of(Check.CRYPTOGRAPHIC_PROOF).get(0).verdict()).isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void whenNonceIsAnothersThenOnlyTheProofFails() {
        PresentationRequest replayed = new PresentationRequest(
                scenario.request.name(),
                scenario.request.version(),
                new Nonce(BigInteger.ONE),
                scenario.request.requestedAttributes(),
                scenario.request.requestedPredicates(),
                scenario.request.nonRevoked(),
                scenario.request.format());

        VerificationReport report = scenario.verify(replayed, scenario.presentation);

        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.check()).isEqualTo(Check.CRYPTOGRAPHIC_PROOF);
            assertThat(failure.reason()).isEqualTo(Reason.PROOF_INVALID);
        });
    }

    @Test
    void whenAnotherBoundOrTypeOrAttributeWasProvedThenItIsRefused() {
        for (PresentationRequest proved : otherPredicates()) {
            VerificationReport report = scenario.verify(scenario.request, scenario.present(proved, 2));

            assertThat(report.firstFailure().orElseThrow().reason()).isEqualTo(Reason.PREDICATE_NOT_PROVED);
        }
    }

    /** Requests that a prover can answer instead of the scenario's: of another bound, type or attribute. */
    static List<PresentationRequest> otherPredicates() {
        Optional<NonRevokedInterval> interval = Optional.of(NonRevokedInterval.at(Scenario.NOW));
        return List.of(
                Scenario.request(interval, PredicateType.GE, 999),
                Scenario.request(interval, PredicateType.GT, 1000),
                Scenario.request(interval, PredicateType.LE, 10000),
                onSince(interval));
    }

    private static PresentationRequest onSince(Optional<NonRevokedInterval> interval) {
        PresentationRequest usual = Scenario.request(interval, PredicateType.GE, 1000);
        return TestRequests.of(
                usual.requestedAttributes(),
                Map.of("capital", RequestedPredicate.of("since", PredicateType.GE, 1000)),
                interval);
    }

    @Test
    void whenCredentialIsRevokedThenProofDoesNotHold() {
        Presentation presentation = scenario.present(
                scenario.request,
                List.of(
                        scenario.use(scenario.first, 2, Set.of("name", "papers"), Set.of("hidden"), Set.of()),
                        scenario.use(scenario.soonRevoked, 2, Set.of(), Set.of(), Set.of("capital"))),
                Map.of("phone", "1"));

        assertOnlyFailure(
                scenario.verify(scenario.request, presentation), Check.CRYPTOGRAPHIC_PROOF, Reason.PROOF_INVALID);
    }

    @Test
    void whenOlderListIsChosenThenItIsRefusedEvenIfItsProofHolds() {
        Presentation presentation = scenario.present(
                scenario.request,
                List.of(
                        scenario.use(scenario.first, 2, Set.of("name", "papers"), Set.of("hidden"), Set.of()),
                        scenario.use(scenario.soonRevoked, 1, Set.of(), Set.of(), Set.of("capital"))),
                Map.of("phone", "1"));

        assertOnlyFailure(
                scenario.verify(scenario.request, presentation), Check.NON_REVOCATION, Reason.STATUS_LIST_TOO_OLD);
    }

    @Test
    void whenIntervalEndsInThePastThenTheListInForceThenIsTaken() {
        NonRevokedInterval past = new NonRevokedInterval(OptionalLong.of(250), OptionalLong.of(299));
        PresentationRequest asked = Scenario.request(Optional.of(past), PredicateType.GE, 1000);

        assertThat(scenario.verify(asked, scenario.present(asked, 1)).verified())
                .isTrue();
        assertThat(scenario.verify(asked, scenario.present(asked, 0)).failures())
                .extracting(CheckResult::reason)
                .containsOnly(Reason.STATUS_LIST_TOO_OLD);
        assertThat(scenario.verify(asked, scenario.present(asked, 2)).failures())
                .extracting(CheckResult::reason)
                .containsOnly(Reason.STATUS_LIST_NOT_IN_FORCE);
    }

    @Test
    void whenIntervalEndsBeforeTheFirstListThenItIsRefused() {
        NonRevokedInterval early = new NonRevokedInterval(OptionalLong.empty(), OptionalLong.of(99));
        PresentationRequest asked = Scenario.request(Optional.of(early), PredicateType.GE, 1000);

        assertThat(scenario.verify(asked, scenario.present(asked, 0)).failures())
                .extracting(CheckResult::reason)
                .containsOnly(Reason.STATUS_LIST_MISSING);
    }

    @Test
    void whenIntervalIsOpenThenNowIsMeant() {
        NonRevokedInterval open = new NonRevokedInterval(OptionalLong.empty(), OptionalLong.empty());
        PresentationRequest asked = Scenario.request(Optional.of(open), PredicateType.GE, 1000);

        assertThat(scenario.verify(asked, scenario.present(asked, 2)).verified())
                .isTrue();
        assertThat(scenario.verify(asked, scenario.present(asked, 1)).verified())
                .isFalse();
    }

    @Test
    void whenReferentHasItsOwnIntervalThenItOverridesTheRequests() {
        PresentationRequest asked = TestRequests.of(
                Map.of("name", RequestedAttribute.of("name").nonRevoked(NonRevokedInterval.at(150))),
                Map.of(),
                Optional.of(NonRevokedInterval.at(Scenario.NOW)));

        assertThat(scenario.verify(asked, reveal(asked, 0)).verified()).isTrue();
        assertOnlyFailure(
                scenario.verify(asked, reveal(asked, 2)), Check.NON_REVOCATION, Reason.STATUS_LIST_NOT_IN_FORCE);
    }

    private Presentation reveal(PresentationRequest asked, int list) {
        return scenario.present(
                asked, List.of(scenario.use(scenario.first, list, Set.of("name"), Set.of(), Set.of())), Map.of());
    }

    @Test
    void whenOneCredentialHasAnotherLinkSecretThenProofDoesNotHold() {
        LinkSecret colluding = scenario.engine.createLinkSecret();
        Credential foreign = scenario.issuer.issue(colluding, TestIssuer.enterprise("foreign", "5000"), 3);
        PresentationRequest asked = Scenario.request(Optional.empty(), PredicateType.GE, 1000);
        Presentation presentation = scenario.present(
                asked,
                List.of(
                        unproved(scenario.first, Set.of("name", "papers"), Set.of("hidden"), Set.of()),
                        unproved(foreign, Set.of(), Set.of(), Set.of("capital"))),
                Map.of("phone", "1"));

        assertOnlyFailure(scenario.verify(asked, presentation), Check.CRYPTOGRAPHIC_PROOF, Reason.PROOF_INVALID);
    }

    private static CredentialUse unproved(
            Credential held, Set<String> revealed, Set<String> unrevealed, Set<String> predicates) {
        return new CredentialUse(held, Optional.empty(), revealed, unrevealed, predicates);
    }

    @Test
    void whenRestrictionIsNotMetThenReferentIsNamed() {
        for (Restriction restriction : List.of(
                Restriction.credentialDefinition("did:web:other/cd"),
                Restriction.issuer("did:web:other"),
                Restriction.attributeValue("name", "第二公司"))) {
            PresentationRequest asked = restricted(restriction);

            VerificationReport report = scenario.verify(asked, reveal(asked, 2));

            assertOnlyFailure(report, Check.RESTRICTIONS, Reason.RESTRICTION_NOT_MET);
            assertThat(report.firstFailure().orElseThrow().subject()).isEqualTo("name");
        }
    }

    @Test
    void whenRestrictionIsOnHiddenValueThenNeitherItNorItsNegationIsMet() {
        Restriction hidden = Restriction.attributeValue("Capital X", "900");
        for (Restriction restriction : List.of(hidden, new Restriction.Not(hidden))) {
            PresentationRequest asked = restricted(restriction);

            assertOnlyFailure(
                    scenario.verify(asked, reveal(asked, 2)), Check.RESTRICTIONS, Reason.RESTRICTION_ON_HIDDEN_VALUE);
        }
    }

    @Test
    void whenRestrictionOnRevealedValueIsMetThenItIsVerified() {
        PresentationRequest asked = restricted(Restriction.attributeValue("NAME", "第一公司"));

        assertThat(scenario.verify(asked, reveal(asked, 2)).verified()).isTrue();
    }

    private static PresentationRequest restricted(Restriction restriction) {
        return TestRequests.of(Map.of("name", RequestedAttribute.of("name").restrictedTo(restriction)), Map.of());
    }

    @Test
    void whenVerifierTakesCredentialsOnlyThenOthersAreRefused() {
        VerificationReport report =
                scenario.verifier(VerificationPolicy.credentialsOnly()).verify(scenario.request, scenario.presentation);

        assertThat(report.failures()).extracting(CheckResult::reason).containsExactly(Reason.ATTRIBUTE_NOT_REVEALED);
        PresentationRequest asked = TestRequests.of(
                Map.of("name", RequestedAttribute.of("name"), "phone", RequestedAttribute.of("phone")), Map.of());
        Presentation attested = scenario.present(
                asked, List.of(unproved(scenario.first, Set.of("name"), Set.of(), Set.of())), Map.of("phone", "1"));
        assertOnlyFailure(
                scenario.verifier(VerificationPolicy.credentialsOnly()).verify(asked, attested),
                Check.SELF_ATTESTATION,
                Reason.SELF_ATTESTED_REFUSED);
    }

    @Test
    void whenEverythingIsSelfAttestedThenItIsVerifiedWhereAllowed() {
        PresentationRequest asked = TestRequests.of(Map.of("phone", RequestedAttribute.of("phone")), Map.of());
        Presentation attested = scenario.present(asked, List.of(), Map.of("phone", "1"));

        assertThat(scenario.verify(asked, attested).verified()).isTrue();
    }

    @Test
    void whenRestrictedAttributeIsSelfAttestedThenItIsRefused() {
        PresentationRequest asked = TestRequests.of(
                Map.of(
                        "name", RequestedAttribute.of("name").restrictedTo(Restriction.issuer(TestObjects.ISSUER_ID)),
                        "uscc", RequestedAttribute.of("uscc")),
                Map.of());
        Presentation attested = scenario.present(
                asked.withoutRestrictions(),
                List.of(unproved(scenario.first, Set.of("uscc"), Set.of(), Set.of())),
                Map.of("name", "第二公司"));

        assertOnlyFailure(scenario.verify(asked, attested), Check.SELF_ATTESTATION, Reason.SELF_ATTESTED_RESTRICTED);
    }

    @Test
    void whenEngineBreaksThenItIsNoVerdict() {
        InternalFailureException failure = new InternalFailureException("broken");
        AnonCredsEngine broken = (AnonCredsEngine) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AnonCredsEngine.class}, (proxy, method, arguments) -> {
                    throw failure;
                });
        PresentationVerifier verifier = new PresentationVerifier(broken, scenario.issuer.published(), scenario.clock());

        assertThatThrownBy(() -> verifier.verify(scenario.request, scenario.presentation))
                .isSameAs(failure);
    }

    private static void assertOnlyFailure(VerificationReport report, Check check, Reason reason) {
        assertThat(report.verified()).isFalse();
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.check()).isEqualTo(check);
            assertThat(failure.reason()).isEqualTo(reason);
        });
    }
}
