package io.shuzheng.anoncreds.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.engine.TestRequests;
import io.shuzheng.anoncreds.internal.curve.CurveElements;
import io.shuzheng.anoncreds.offline.OfflineObjects;
import io.shuzheng.pairing.G2Point;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * A holder whose credential is revoked tries to prove that it is not. Its credential is {@link Scenario#soonRevoked}, which the
 * newest list revokes and the lists before it do not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NonRevocationCheatContract {

    private static final int NEWEST = 2;
    private static final PresentationRequest REQUEST = TestRequests.of(
            Map.of("name", RequestedAttribute.of("name")), Map.of(), Optional.of(NonRevokedInterval.at(Scenario.NOW)));

    private Scenario scenario;
    private RevocationStatusList newest;

    abstract AnonCredsEngine engine();

    @BeforeAll
    void issue(@TempDir Path tails) {
        scenario = new Scenario(engine(), tails);
        newest = scenario.issuer.list(NEWEST);
    }

    @Test
    void whenCredentialIsNotRevokedThenItIsVerified() {
        assertThat(verify(present(scenario.first, state(scenario.first, NEWEST)))
                        .verified())
                .isTrue();
    }

    @Test
    void whenWitnessIsMadeForARevokedIndexThenProofDoesNotHold() {
        refused(
                present(scenario.soonRevoked, state(scenario.soonRevoked, NEWEST)),
                Check.CRYPTOGRAPHIC_PROOF,
                Reason.PROOF_INVALID);
    }

    @Test
    void whenListFromBeforeTheRevocationIsChosenThenItIsTooOld() {
        refused(
                present(scenario.soonRevoked, state(scenario.soonRevoked, 1)),
                Check.NON_REVOCATION,
                Reason.STATUS_LIST_TOO_OLD);
    }

    @Test
    void whenStaleWitnessIsDatedAsNewThenProofDoesNotHold() {
        CredentialRevocationState stale = state(scenario.soonRevoked, 1);

        refused(present(scenario.soonRevoked, redated(stale)), Check.CRYPTOGRAPHIC_PROOF, Reason.PROOF_INVALID);
        refused(
                present(
                        scenario.soonRevoked,
                        new CredentialRevocationState(stale.witness(), stale.accumulator(), newest.timestamp())),
                Check.CRYPTOGRAPHIC_PROOF,
                Reason.PROOF_INVALID);
    }

    private CredentialRevocationState redated(CredentialRevocationState stale) {
        return new CredentialRevocationState(stale.witness(), newest.accumulator(), newest.timestamp());
    }

    @Test
    void whenWitnessIsInventedThenProofDoesNotHold() {
        PointG2 invented = CurveElements.text(G2Point.random(new SecureRandom()));

        refused(
                present(
                        scenario.soonRevoked,
                        new CredentialRevocationState(invented, newest.accumulator(), newest.timestamp())),
                Check.CRYPTOGRAPHIC_PROOF,
                Reason.PROOF_INVALID);
    }

    @Test
    void whenPlaceInTheRegistryIsBorrowedThenProofDoesNotHold() {
        refused(
                present(
                        placed(scenario.soonRevoked, scenario.first.revocation().orElseThrow()),
                        state(scenario.first, NEWEST)),
                Check.CRYPTOGRAPHIC_PROOF,
                Reason.PROOF_INVALID);
    }

    @Test
    void whenAnotherRegistryOfTheDefinitionIsNamedThenProofDoesNotHold(@TempDir Path tails) {
        String otherId = "did:web:issuer/rr2";
        NewRevocationRegistry other = scenario.engine.createRevocationRegistry(
                TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.credentialDefinition(), "r2", newest.size(), tails);
        RevocationStatusList list = scenario.engine.createStatusList(
                otherId, TestObjects.credentialDefinition(), other.definition(), other.privateKey(), 100);
        Credential.Revocation place = scenario.soonRevoked.revocation().orElseThrow();
        CredentialRevocationState state =
                scenario.engine.createRevocationState(other.definition(), list, place.index(), other.tailsFile());
        Credential moved = placed(
                scenario.soonRevoked,
                new Credential.Revocation(otherId, place.signature(), place.accumulator(), place.witness()));

        OfflineObjects published = scenario.issuer.published();
        VerificationReport report = new PresentationVerifier(
                        scenario.engine,
                        new OfflineObjects(
                                published.schemas(),
                                published.credentialDefinitions(),
                                Map.of(
                                        TestObjects.REGISTRY_ID,
                                        scenario.issuer.registryDefinition(),
                                        otherId,
                                        other.definition()),
                                List.of(newest, list)),
                        scenario.clock())
                .verify(REQUEST, present(moved, state));

        refused(report, Check.CRYPTOGRAPHIC_PROOF, Reason.PROOF_INVALID);
    }

    @Test
    void whenProofIsLeftOutThoughDatedThenItIsNotProved() {
        refused(withoutProof(), Check.NON_REVOCATION, Reason.NON_REVOCATION_NOT_PROVED);
    }

    /** Of the revoked credential, and naming the newest list as if something had been proved of it. */
    private Presentation withoutProof() {
        CredentialUse use =
                new CredentialUse(scenario.soonRevoked, Optional.empty(), Set.of("name"), Set.of(), Set.of());
        ObjectNode json = scenario.present(unasked(), List.of(use), Map.of()).toJson();
        ((ObjectNode) json.at("/identifiers/0")).put("timestamp", newest.timestamp());
        return Presentation.fromJson(json);
    }

    private static PresentationRequest unasked() {
        return TestRequests.of(REQUEST.requestedAttributes(), Map.of());
    }

    private static Credential placed(Credential credential, Credential.Revocation place) {
        return new Credential(
                credential.schemaId(),
                credential.credentialDefinitionId(),
                credential.values(),
                credential.signature(),
                credential.signatureCorrectnessProof(),
                Optional.of(place));
    }

    private CredentialRevocationState state(Credential credential, int list) {
        return scenario.issuer.state(credential, scenario.issuer.list(list));
    }

    private Presentation present(Credential credential, CredentialRevocationState state) {
        return scenario.present(
                REQUEST,
                List.of(new CredentialUse(credential, Optional.of(state), Set.of("name"), Set.of(), Set.of())),
                Map.of());
    }

    private VerificationReport verify(Presentation presentation) {
        return scenario.verify(REQUEST, presentation);
    }

    private void refused(Presentation presentation, Check check, Reason reason) {
        refused(verify(presentation), check, reason);
    }

    private static void refused(VerificationReport report, Check check, Reason reason) {
        assertThat(report.verified()).isFalse();
        assertThat(report.failures())
                .singleElement()
                .extracting(CheckResult::check, CheckResult::reason)
                .containsExactly(check, reason);
    }
}
