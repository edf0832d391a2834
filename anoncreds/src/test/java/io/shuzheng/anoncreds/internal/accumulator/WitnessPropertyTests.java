package io.shuzheng.anoncreds.internal.accumulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import io.shuzheng.anoncreds.engine.StatusListUpdate;
import io.shuzheng.anoncreds.internal.curve.CurveElements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However a list came about, the witness for it is one and the same. */
class WitnessPropertyTests {

    private static final int SIZE = 10;
    private static final AnonCredsEngine JAVA = AnonCredsEngines.javaEngine();
    private static Path folder = Path.of("");

    @BeforeContainer
    static void createFolder() throws IOException {
        folder = Files.createTempDirectory("tails");
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 12)
    void whenListsChangeThenUpdatedWitnessIsTheNewOne(
            @ForAll @IntRange(min = 1, max = SIZE - 1) int index,
            @ForAll @Size(max = 9) Set<@IntRange(min = 1, max = SIZE - 1) Integer> before,
            @ForAll @Size(max = 9) Set<@IntRange(min = 1, max = SIZE - 1) Integer> after) {
        NewRevocationRegistry made = JAVA.createRevocationRegistry(
                TestObjects.CREDENTIAL_DEFINITION_ID, TestObjects.credentialDefinition(), "r", SIZE, folder);
        RevocationStatusList first = JAVA.createStatusList(
                TestObjects.REGISTRY_ID, TestObjects.credentialDefinition(), made.definition(), made.privateKey(), 100);
        RevocationStatusList old = revoke(made, first, before);
        RevocationStatusList list = revoke(made, old, after);
        CredentialRevocationState state = new WitnessCreator().create(made.definition(), old, index, made.tailsFile());

        CredentialRevocationState updated =
                new WitnessUpdater().update(state, old, made.definition(), list, index, made.tailsFile());

        assertThat(updated).isEqualTo(new WitnessCreator().create(made.definition(), list, index, made.tailsFile()));
        assertThat(CurveElements.g2(list.accumulator()))
                .isEqualTo(CurveElements.g2(revoke(made, first, after).accumulator()));
    }

    private static RevocationStatusList revoke(
            NewRevocationRegistry made, RevocationStatusList list, Set<Integer> revoked) {
        Set<Integer> issued = new HashSet<>(list.revokedIndexes());
        issued.removeAll(revoked);
        Set<Integer> added = new HashSet<>(revoked);
        added.removeAll(list.revokedIndexes());
        return JAVA.updateStatusList(new StatusListUpdate(
                TestObjects.credentialDefinition(),
                made.definition(),
                made.privateKey(),
                list,
                issued,
                added,
                list.timestamp() + 1));
    }
}
