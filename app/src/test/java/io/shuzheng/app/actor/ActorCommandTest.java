package io.shuzheng.app.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.app.CommandProcess;
import io.shuzheng.app.Shuzheng;
import io.shuzheng.app.work.Market;
import io.shuzheng.app.work.WorkDirectory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actors as processes of their own. */
@Tag("processes")
class ActorCommandTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private CommandProcess actor(String name, Path work) throws Exception {
        return CommandProcess.start(folder, "actor", name, "--work", work.toString());
    }

    @Test
    @Tag("thorough")
    void whenActorsStartBeforeWhomTheyNeedThenTheyWaitAndServe() throws Exception {
        Path directory = folder.resolve("work");
        try (CommandProcess regulator = actor("regulator", directory);
                CommandProcess bureau = actor("bureau", directory)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(regulator.errors() + bureau.errors())
                            .contains("regulator: waiting for", "bureau: waiting for"));
            try (CommandProcess ledger = CommandProcess.start(
                    folder, "ledger", "--dir", directory.resolve("ledger").toString())) {
                bureau.awaitReady();
                regulator.awaitReady();
                WorkDirectory work = WorkDirectory.existing(directory, new SecureRandom());
                Optional<Market> market = work.market().read();
                assertThat(market).isPresent();
                assertThat(work.invitations().find(SyntheticEnterprises.COUNT)).isPresent();
                assertThat(run(Shuzheng.FAILED, "actor", "bureau", "--work", directory.toString()))
                        .contains("open already");
                assertThat(bureau.signal("TERM")).as(bureau.errors()).isEqualTo(Shuzheng.DONE);
                try (CommandProcess again = actor("bureau", directory)) {
                    again.awaitReady();
                    assertThat(work.market().read()).isEqualTo(market);
                    assertThat(again.errors()).doesNotContain("primes");
                    assertThat(again.signal("INT")).as(again.errors()).isEqualTo(Shuzheng.DONE);
                }
                assertThat(regulator.signal("TERM")).as(regulator.errors()).isEqualTo(Shuzheng.DONE);
                assertThat(ledger.signal("TERM")).isEqualTo(Shuzheng.DONE);
            }
        }
    }

    /** What docs/running-actors.md says. */
    @Test
    @Tag("thorough")
    void whenEachActorIsAProcessThenAnApplicationIsDecidedAndAudited() throws Exception {
        Path directory = folder.resolve("work");
        List<CommandProcess> processes = new ArrayList<>();
        try (CommandProcess enterprise = CommandProcess.start(
                folder, "actor", "enterprise", "--applicant", "2", "--work", directory.toString())) {
            for (String name : List.of("bank", "logistics-company", "operation-centre", "bureau")) {
                processes.add(actor(name, directory));
            }
            processes.add(CommandProcess.start(
                    folder, "ledger", "--dir", directory.resolve("ledger").toString()));
            String application = enterprise.awaitReady().get("applied");
            assertThat(enterprise.nextLine()).isEqualTo("decided " + application + " approved all-checks-passed");
            assertThat(enterprise.signal("TERM")).as(enterprise.errors()).isEqualTo(Shuzheng.DONE);
            for (CommandProcess process : processes) {
                assertThat(process.signal("TERM")).as(process.errors()).isEqualTo(Shuzheng.DONE);
            }
        } finally {
            for (CommandProcess process : processes) {
                process.close();
            }
        }
    }

    @Test
    void whenUseIsWrongThenExitIsTwoAndNothingIsMade() {
        Path work = folder.resolve("none");
        String path = work.toString();
        for (List<String> arguments : List.of(
                List.of("actor"),
                List.of("actor", "bureau"),
                List.of("actor", "wizard", "--work", path),
                List.of("actor", "enterprise", "--work", path),
                List.of("actor", "enterprise", "--work", path, "--applicant", "301"),
                List.of("actor", "bank", "--work", path, "--applicant", "1"),
                List.of("actor", "regulator", "--work", path, "--trustee-seed", "0".repeat(32)),
                List.of("actor", "bureau", "--work", path, "--trustee-seed", "short"),
                List.of("actor", "bureau", "--work", path, "more"))) {
            run(Shuzheng.WRONG_USE, arguments.toArray(String[]::new));
            assertThat(work).as(arguments.toString()).doesNotExist();
        }
    }

    @Test
    void whenGenesisIsDamagedThenWrongUse() throws Exception {
        Path genesis = Files.writeString(folder.resolve("genesis.txn"), "{}");
        assertThat(run(
                        Shuzheng.WRONG_USE,
                        "actor",
                        "bureau",
                        "--work",
                        folder.resolve("work").toString(),
                        "--genesis",
                        genesis.toString()))
                .contains("genesis line 1");
    }

    private static String run(int expected, String... arguments) {
        StringWriter err = new StringWriter();
        int exit = Shuzheng.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        assertThat(exit).as("%s: %s", List.of(arguments), err).isEqualTo(expected);
        assertThat(err.toString()).isNotBlank();
        return err.toString();
    }
}
