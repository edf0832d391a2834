package io.shuzheng.anoncreds.internal.accumulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialRequestMetadata;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.RevocationRegistryPrivateKey;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.curve.GroupOrderElement;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.ProofInputs;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import io.shuzheng.anoncreds.engine.StatusListUpdate;
import io.shuzheng.anoncreds.internal.accumulator.TailsWriter.TailsFile;
import io.shuzheng.anoncreds.internal.curve.CurveElements;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.pairing.TailTable;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The objects that anoncreds 0.2.3 made, made again from its private keys. */
class PublishedVectorTests {

    private static final int INDEX = 3;

    private final AnonCredsEngine java = AnonCredsEngines.javaEngine();
    private final RevocationKeyCache keys = new RevocationKeyCache(1 << 26);
    private final RevocationRegistryPrivateKey privateKey =
            RevocationRegistryPrivateKey.parse(TestObjects.text("revocation-registry-private-key"));
    private final RevocationKey key =
            keys.of(TestObjects.credentialDefinition().revocation().orElseThrow());

    @Test
    void whenTailsAreOfTheSameGammaThenTheFileIsTheSame(@TempDir Path folder) {
        assertThat(writeTails(folder).hash()).isEqualTo(TestObjects.registry().tailsHash());
    }

    @Test
    void whenAccumulatorKeyIsOfTheSameGammaThenItIsTheSame() {
        assertThat(RegistryCreator.accumulatorKey(key, IndexPowers.of(privateKey), new Accumulation(8)))
                .isEqualTo(TestObjects.registry().accumulatorKey());
    }

    @Test
    void whenNothingIsRevokedThenAccumulatorIsTheSame() {
        RevocationStatusList list = java.createStatusList(
                TestObjects.REGISTRY_ID,
                TestObjects.credentialDefinition(),
                TestObjects.registry(),
                privateKey,
                TestObjects.statusList().timestamp());

        assertThat(point(list.accumulator()))
                .isEqualTo(point(TestObjects.statusList().accumulator()));
        assertThat(list.revokedIndexes()).isEmpty();
        assertThat(list.size()).isEqualTo(TestObjects.statusList().size());
    }

    @Test
    void whenTheSameIndexIsRevokedThenAccumulatorIsTheSame() {
        RevocationStatusList later = java.updateStatusList(new StatusListUpdate(
                TestObjects.credentialDefinition(),
                TestObjects.registry(),
                privateKey,
                TestObjects.statusList(),
                Set.of(),
                Set.of(5),
                TestObjects.laterStatusList().timestamp()));

        assertThat(later.revokedIndexes())
                .isEqualTo(TestObjects.laterStatusList().revokedIndexes());
        assertThat(point(later.accumulator()))
                .isEqualTo(point(TestObjects.laterStatusList().accumulator()));
    }

    @Test
    void whenWitnessIsOfTheSameListsThenItIsTheSame(@TempDir Path folder) {
        CredentialRevocationState expected = CredentialRevocationState.parse(TestObjects.text("revocation-state"));
        Path tails = writeTails(folder).file();
        CredentialRevocationState first =
                java.createRevocationState(TestObjects.registry(), TestObjects.statusList(), INDEX, tails);
        CredentialRevocationState later =
                java.createRevocationState(TestObjects.registry(), TestObjects.laterStatusList(), INDEX, tails);
        CredentialRevocationState updated = java.updateRevocationState(
                first, TestObjects.statusList(), TestObjects.registry(), TestObjects.laterStatusList(), INDEX, tails);

        assertThat(point(later.witness())).isEqualTo(point(expected.witness()));
        assertThat(updated).isEqualTo(later);
        assertThat(later.timestamp()).isEqualTo(expected.timestamp());
    }

    @Test
    void whenCredentialIsUnblindedThenItsIndexIsVerifiedAndNotUnblindedAgain() {
        Credential unblinded = Credential.parse(TestObjects.text("credential"));
        GroupOrderElement factor = CredentialRequestMetadata.parse(TestObjects.text("credential-request-metadata"))
                .blindingFactors()
                .vrPrime()
                .orElseThrow();

        assertThat(unblind(unblinded, new GroupOrderElement("0")))
                .isEqualTo(unblinded.revocation().orElseThrow());
        assertThatThrownBy(() -> unblind(unblinded, factor))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("the signature sigma on the revocation index is not the issuer's");
    }

    @Test
    void whenPresentationWithNonRevocationIsVerifiedThenItIsValidForItsListOnly() {
        assertThat(verify(TestObjects.laterStatusList())).isInstanceOf(ProofVerdict.Valid.class);
        assertThat(verify(TestObjects.statusList()
                        .withTimestamp(TestObjects.laterStatusList().timestamp())))
                .isInstanceOfSatisfying(
                        ProofVerdict.Invalid.class,
                        verdict -> assertThat(verdict.cause()).isEqualTo(ProofVerdict.Cause.CHALLENGE_DIFFERS));
    }

    private ProofVerdict verify(RevocationStatusList list) {
        return java.verifyProof(new ProofInputs(
                TestObjects.presentation(),
                TestObjects.request(),
                Map.of(TestObjects.SCHEMA_ID, TestObjects.schema()),
                Map.of(TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.credentialDefinition()),
                Map.of(TestObjects.REGISTRY_ID, TestObjects.registry()),
                List.of(list),
                List.of()));
    }

    private Credential.Revocation unblind(Credential credential, GroupOrderElement factor) {
        return new IndexUnblinder(keys)
                .unblind(
                        credential.revocation().orElseThrow(),
                        credential.signature().m2(),
                        factor,
                        TestObjects.credentialDefinition().revocation().orElseThrow(),
                        TestObjects.registry());
    }

    private TailsFile writeTails(Path folder) {
        return new TailsWriter(new SecureRandom())
                .write(
                        folder,
                        new TailsBlocks(
                                TailTable.of(key.gDash().point()),
                                IndexPowers.of(privateKey),
                                Accumulation.of(TestObjects.registry()),
                                Runnable::run));
    }

    private static G2Point point(PointG2 text) {
        return CurveElements.g2(text);
    }
}
