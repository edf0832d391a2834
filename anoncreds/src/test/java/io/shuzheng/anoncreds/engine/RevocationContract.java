package io.shuzheng.anoncreds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.engine.ProofInputs.IntervalOverride;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine does with revocation registries. */
public abstract class RevocationContract extends EngineContract {

    @Test
    void whenCredentialIsUnrevokedThenWitnessesOfAllListsProveIt(@TempDir Path ownTails) {
        TestIssuer own = new TestIssuer(engine, ownTails);
        Credential unrevoked = own.issue(linkSecret, TestIssuer.enterprise("unrevoked", "1"), 7);
        CredentialRevocationState first = own.state(unrevoked);
        own.update(Set.of(), Set.of(2, 3), 200);
        own.update(Set.of(3), Set.of(4), 300);
        CredentialRevocationState updated = engine.updateRevocationState(
                first,
                own.list(0),
                own.registryDefinition(),
                own.currentList(),
                7,
                own.registry().tailsFile());

        assertThat(own.currentList().revokedIndexes()).containsExactlyInAnyOrder(2, 4);
        assertThat(provesUnrevoked(own, unrevoked, updated, 300)).isTrue();
        assertThat(provesUnrevoked(own, unrevoked, own.state(unrevoked), 300)).isTrue();
        assertThat(provesUnrevoked(own, unrevoked, own.state(unrevoked, own.list(1)), 200))
                .isTrue();
    }

    @Test
    void whenCredentialIsRevokedThenProofIsInvalidUntilItIsReinstated(@TempDir Path ownTails) {
        TestIssuer own = new TestIssuer(engine, ownTails);
        Credential revoked = own.issue(linkSecret, TestIssuer.enterprise("revoked", "1"), 1);
        own.update(Set.of(), Set.of(1), 200);

        assertThat(provesUnrevoked(own, revoked, own.state(revoked), 200)).isFalse();

        own.update(Set.of(1), Set.of(), 300);
        assertThat(provesUnrevoked(own, revoked, own.state(revoked), 300)).isTrue();
    }

    @Test
    void whenListIsOlderThanIntervalThenOverrideLetsItPass() {
        PresentationRequest request = TestRequests.of(
                Map.of("name", RequestedAttribute.of("name")), Map.of(), Optional.of(NonRevokedInterval.at(5000)));
        Presentation presentation = present(
                request,
                List.of(new CredentialUse(
                        credential, Optional.of(issuer.state(credential)), Set.of("name"), Set.of(), Set.of())),
                Map.of());

        assertThat(engine.verifyProof(inputs(presentation, request))).isInstanceOf(ProofVerdict.Invalid.class);
        assertThat(engine.verifyProof(inputs(
                        presentation,
                        request,
                        List.of(new IntervalOverride(TestObjects.REGISTRY_ID, 5000, TestIssuer.FIRST_LIST)))))
                .isInstanceOf(ProofVerdict.Valid.class);
    }

    @Test
    void whenTailsFileIsNotTheRegistrysThenNoWitnessIsMade(@TempDir Path elsewhere) throws Exception {
        Path truncated = Files.write(elsewhere.resolve("tails"), new byte[100]);

        assertThatThrownBy(() ->
                        engine.createRevocationState(issuer.registryDefinition(), issuer.currentList(), 1, truncated))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must have 2178 bytes");
        assertThatThrownBy(() -> engine.createRevocationState(
                        issuer.registryDefinition(), issuer.currentList(), 1, elsewhere.resolve("none")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenIndexIsOutsideTheRegistryThenItIsRefused() {
        for (int index : new int[] {-1, 0, TestIssuer.REGISTRY_SIZE, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> issuer.issue(linkSecret, TestIssuer.enterprise("x", "1"), index))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("must be from 1 to 7");
        }
        issuer.issue(linkSecret, TestIssuer.enterprise("last", "1"), TestIssuer.REGISTRY_SIZE - 1);
    }

    @Test
    void whenRegistryHasNoRoomThenItIsRefused(@TempDir Path tails) {
        assertThatThrownBy(() -> engine.createRevocationRegistry(
                        TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.credentialDefinition(), "r", 1, tails))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2 or more");
    }
}
