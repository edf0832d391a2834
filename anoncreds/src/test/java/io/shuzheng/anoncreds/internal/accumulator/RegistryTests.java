package io.shuzheng.anoncreds.internal.accumulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import io.shuzheng.anoncreds.engine.StatusListUpdate;
import io.shuzheng.anoncreds.internal.curve.CurveElements;
import io.shuzheng.pairing.G1Point;
import io.shuzheng.pairing.GtElement;
import io.shuzheng.pairing.PairingTerm;
import io.shuzheng.pairing.Pairings;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registries, their status lists and the witnesses for them. */
class RegistryTests {

    private static final int SIZE = 12;

    private final AnonCredsEngine java = AnonCredsEngines.javaEngine();
    private final RevocationKeyCache keys = new RevocationKeyCache(1 << 26);

    @Test
    void whenRegistryIsMadeThenTailsFileIsNamedByItsHashAndAlone(@TempDir Path folder) throws IOException {
        NewRevocationRegistry made = create(folder, SIZE);
        byte[] bytes = Files.readAllBytes(made.tailsFile());

        assertThat(made.definition().tailsHash()).isEqualTo(Base58.encode(Digests.sha256(bytes)));
        assertThat(made.tailsFile())
                .isEqualTo(folder.toAbsolutePath().resolve(made.definition().tailsHash()));
        assertThat(made.definition().tailsLocation()).isEqualTo(made.tailsFile().toString());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(made.tailsFile());
        }
    }

    @Test
    void whenRegistryIsMadeThenTheSecretTailIsNotInItsFile(@TempDir Path folder) throws IOException {
        NewRevocationRegistry made = create(folder, SIZE);
        RevocationKey key = keys.of(definition().revocation().orElseThrow());
        IndexPowers powers = IndexPowers.of(made.privateKey());
        byte[] bytes = Files.readAllBytes(made.tailsFile());

        for (int tail = 0; tail <= 2 * SIZE; tail++) {
            int from = (int) TailsLayout.position(tail);
            byte[] expected = tail == SIZE + 1
                    ? key.gDash().point().bytes()
                    : key.gDash().point().multiply(powers.at(tail)).bytes();
            assertThat(Arrays.copyOfRange(bytes, from, from + TailsLayout.TAIL_BYTES))
                    .as("tail " + tail)
                    .isEqualTo(expected);
        }
    }

    @Test
    void whenTailsAreComputedAheadThenTheyAreInTheirOrder(@TempDir Path folder) throws IOException {
        Accumulation accumulation = new Accumulation(700);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            NewRevocationRegistry made = new RegistryCreator(new SecureRandom(), keys, threads)
                    .create(TestObjects.CREDENTIAL_DEFINITION_ID, definition(), "r", 700, folder);
            RevocationStatusList list = firstList(made);
            CredentialRevocationState state =
                    new WitnessCreator().create(made.definition(), list, 699, made.tailsFile());

            assertThat(Files.size(made.tailsFile())).isEqualTo(TailsLayout.fileBytes(accumulation));
            assertThat(proves(made, state, 699)).isTrue();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whenExecutorNeverRunsThenTheCallerMakesAllTails(@TempDir Path folder) {
        NewRevocationRegistry made = new RegistryCreator(new SecureRandom(), keys, task -> {})
                .create(TestObjects.CREDENTIAL_DEFINITION_ID, definition(), "r", SIZE, folder);

        assertThat(made.tailsFile()).hasSize(2 + 128 * (2 * SIZE + 1));
    }

    @Test
    void whenTailsCannotBeComputedThenNoFileIsLeft(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> new TailsWriter(new SecureRandom())
                        .write(
                                folder,
                                Stream.<byte[]>generate(() -> {
                                            throw new InternalFailureException("broken");
                                        })
                                        .iterator()))
                .isInstanceOf(InternalFailureException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whenRegistryCannotBeMadeThenItIsRefused(@TempDir Path folder) {
        CredentialDefinition irrevocable = new CredentialDefinition(
                definition().schemaId(),
                "t",
                definition().issuerId(),
                definition().primary(),
                Optional.empty());

        assertThatThrownBy(() -> create(folder, 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> create(folder, Integer.MAX_VALUE)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> create(folder.resolve("none"), SIZE)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> java.createRevocationRegistry("did:web:issuer/cd", irrevocable, "r", SIZE, folder))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenTailsAreForgedThenNoWitnessIsMade(@TempDir Path folder) throws IOException {
        NewRevocationRegistry made = create(folder, SIZE);
        byte[] bytes = Files.readAllBytes(made.tailsFile());
        System.arraycopy(TestPoints.OUTSIDE_G2_TAIL, 0, bytes, (int) TailsLayout.position(3), TailsLayout.TAIL_BYTES);
        Path forged = Files.write(folder.resolve("forged"), bytes);

        assertThatThrownBy(() -> new WitnessCreator().create(made.definition(), firstList(made), 1, forged))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("witness omega: a point of G2 must be in the subgroup");
    }

    @Test
    void whenStateIsNotOfTheOlderListThenItIsNotUpdated(@TempDir Path folder) {
        NewRevocationRegistry made = create(folder, SIZE);
        RevocationStatusList first = firstList(made);
        RevocationStatusList second = update(made, first, Set.of(), Set.of(2));
        CredentialRevocationState state = new WitnessCreator().create(made.definition(), first, 1, made.tailsFile());

        assertThatThrownBy(
                        () -> new WitnessUpdater().update(state, second, made.definition(), first, 1, made.tailsFile()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("older status list");
    }

    @Test
    void whenIndexIsRevokedThenItsWitnessProvesNothingUntilItIsIssuedAgain(@TempDir Path folder) {
        NewRevocationRegistry made = create(folder, SIZE);
        RevocationStatusList first = firstList(made);
        RevocationStatusList second = update(made, first, Set.of(), Set.of(4, 5));
        RevocationStatusList third = update(made, second, Set.of(4), Set.of());

        CredentialRevocationState stale = witness(made, first, 4);
        assertThat(proves(made, stale, 4)).isTrue();
        assertThat(proves(made, on(second, stale), 4)).isFalse();
        assertThat(proves(made, witness(made, second, 4), 4)).isFalse();
        assertThat(proves(made, witness(made, third, 4), 4)).isTrue();
        assertThat(proves(made, witness(made, third, 4), 5)).isFalse();
    }

    @Test
    void whenTimestampIsNotPositiveThenNoListIsMade(@TempDir Path folder) {
        NewRevocationRegistry made = create(folder, SIZE);

        assertThatThrownBy(() -> java.createStatusList(
                        TestObjects.REGISTRY_ID, definition(), made.definition(), made.privateKey(), 0))
                .isInstanceOf(InvalidInputException.class);
    }

    private static CredentialRevocationState on(RevocationStatusList list, CredentialRevocationState state) {
        return new CredentialRevocationState(state.witness(), list.accumulator(), list.timestamp());
    }

    private static CredentialRevocationState witness(NewRevocationRegistry made, RevocationStatusList list, int index) {
        return new WitnessCreator().create(made.definition(), list, index, made.tailsFile());
    }

    /** e(g_i, accumulator) = z e(g, omega). */
    private boolean proves(NewRevocationRegistry made, CredentialRevocationState state, int index) {
        RevocationKey key = keys.of(definition().revocation().orElseThrow());
        G1Point gI = key.g().point().multiply(IndexPowers.of(made.privateKey()).at(index));
        GtElement product = Pairings.product(List.of(
                PairingTerm.of(gI, CurveElements.g2(state.accumulator())),
                PairingTerm.of(key.g().point().negate(), CurveElements.g2(state.witness()))));
        return product.equals(CurveElements.gt(made.definition().accumulatorKey()));
    }

    private NewRevocationRegistry create(Path folder, int size) {
        return java.createRevocationRegistry(TestObjects.CREDENTIAL_DEFINITION_ID, definition(), "r", size, folder);
    }

    private RevocationStatusList firstList(NewRevocationRegistry made) {
        return java.createStatusList(TestObjects.REGISTRY_ID, definition(), made.definition(), made.privateKey(), 100);
    }

    private RevocationStatusList update(
            NewRevocationRegistry made, RevocationStatusList list, Set<Integer> issued, Set<Integer> revoked) {
        return java.updateStatusList(new StatusListUpdate(
                definition(), made.definition(), made.privateKey(), list, issued, revoked, list.timestamp() + 1));
    }

    private static CredentialDefinition definition() {
        return TestObjects.credentialDefinition();
    }
}
