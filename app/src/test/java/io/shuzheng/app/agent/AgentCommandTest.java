package io.shuzheng.app.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.app.CommandProcess;
import io.shuzheng.app.Shuzheng;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the three commands start and end. */
@Tag("processes")
class AgentCommandTest {

    private static final Map<String, String> PASSPHRASE = Map.of("SHUZHENG_WALLET_PASSPHRASE", "correct horse battery");

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static EmbeddedLedger ledger;
    private Path directory;

    @BeforeAll
    static void startLedger() {
        ledger = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(shared.resolve("ledger")));
    }

    @AfterAll
    static void stopLedger() {
        ledger.close();
    }

    @BeforeEach
    void name() {
        directory = folder.resolve("agent");
    }

    private CommandProcess start(Map<String, String> environment, String command, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--dir",
                directory.toString(),
                "--genesis",
                ledger.genesisFile().toString()));
        arguments.addAll(List.of(more));
        return CommandProcess.start(folder, environment, arguments);
    }

    @Test
    void whenIssuerStartsAgainThenItIsTheSameOneAtTheSamePlace() throws Exception {
        Map<String, String> first;
        try (CommandProcess issuer = start(Map.of(), "issuer", "--register")) {
            first = issuer.awaitReady();
            assertThat(first).containsOnlyKeys("did", "verkey", "endpoint", "admin", "api-key-file");
            assertThat(AdminClient.of(first).get("/agent").path("publicDid").asString())
                    .isEqualTo(first.get("did"));
            assertThat(issuer.signal("TERM")).as(issuer.errors()).isEqualTo(Shuzheng.DONE);
            assertThat(issuer.output()).isEmpty();
            assertThat(issuer.errors()).isEmpty();
        }
        for (String secret : List.of("wallet.key", "api.key", "wallet.db")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(secret))))
                    .as(secret)
                    .isEqualTo("rw-------");
        }
        try (CommandProcess issuer = start(Map.of(), "issuer")) {
            assertThat(issuer.awaitReady()).isEqualTo(first);
            assertThat(issuer.signal("INT")).as(issuer.errors()).isEqualTo(Shuzheng.DONE);
            assertThat(issuer.errors()).isEmpty();
        }
    }

    @Test
    void whenIssuerIsNotOnTheLedgerThenItSaysWhatIsToBeDoneAndCannotPublish() throws Exception {
        try (CommandProcess issuer = start(Map.of(), "issuer")) {
            AdminClient admin = AdminClient.of(issuer.awaitReady());
            assertThat(issuer.errors()).contains("a trustee enters it");
            var answer = admin.send(
                    "POST", "/credential-definitions", "{\"name\":\"a\",\"version\":\"1.0\",\"attributes\":[\"b\"]}");
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(admin.get("/credential-definitions")).isEmpty();
        }
    }

    @Test
    void whenPassphraseIsAnotherThenWrongUseAndTheRightOneStillOpens() throws Exception {
        try (CommandProcess holder = start(PASSPHRASE, "holder")) {
            holder.awaitReady();
            assertThat(directory.resolve("wallet.key")).doesNotExist();
            try (CommandProcess second =
                    start(PASSPHRASE, "holder", "--port", freePort(), "--admin-port", freePort())) {
                assertThat(second.exitCode()).as(second.errors()).isEqualTo(Shuzheng.FAILED);
                assertThat(second.errors()).contains("is open already");
            }
            assertThat(holder.signal("TERM")).isEqualTo(Shuzheng.DONE);
        }
        try (CommandProcess holder = start(Map.of("SHUZHENG_WALLET_PASSPHRASE", "wrong horse"), "holder")) {
            assertThat(holder.exitCode()).isEqualTo(Shuzheng.WRONG_USE);
            assertThat(holder.errors()).contains("does not open with this key").doesNotContain("horse");
            assertThat(holder.output()).isEmpty();
        }
        try (CommandProcess holder = start(Map.of(), "holder")) {
            assertThat(holder.exitCode()).isEqualTo(Shuzheng.WRONG_USE);
            assertThat(holder.errors()).contains("has lost its key");
        }
        try (CommandProcess holder = start(PASSPHRASE, "holder")) {
            holder.awaitReady();
        }
    }

    @Test
    void whenPortIsTakenThenItFailsAndSaysWhich() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(socket.getLocalPort());
            for (String option : List.of("--port", "--admin-port")) {
                try (CommandProcess verifier = start(Map.of(), "verifier", option, port)) {
                    assertThat(verifier.exitCode()).isEqualTo(Shuzheng.FAILED);
                    assertThat(verifier.errors())
                            .contains("cannot listen on 127.0.0.1:" + port)
                            .doesNotContain("APPLICATION FAILED");
                    assertThat(verifier.output()).isEmpty();
                }
            }
        }
    }

    @Test
    void whenNoLedgerAnswersThenItFailsBeforeAnythingIsMade() throws Exception {
        Path genesis = folder.resolve("genesis.txn");
        try (EmbeddedLedger gone = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(folder.resolve("gone")))) {
            Files.copy(gone.genesisFile(), genesis);
        }
        try (CommandProcess holder = CommandProcess.start(
                folder, "holder", "--dir", directory.toString(), "--genesis", genesis.toString())) {
            assertThat(holder.exitCode()).isEqualTo(Shuzheng.FAILED);
            assertThat(holder.errors()).contains("no ledger answers");
            assertThat(directory).doesNotExist();
        }
    }

    @Test
    void whenKeyFileIsOpenToOthersThenWrongUse() throws Exception {
        Path key = folder.resolve("own.key");
        Files.writeString(key, "00".repeat(32));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        try (CommandProcess holder = start(Map.of(), "holder", "--wallet-key", key.toString())) {
            assertThat(holder.exitCode()).isEqualTo(Shuzheng.WRONG_USE);
            assertThat(holder.errors()).contains("chmod 600").doesNotContain("0000");
        }
    }

    @Test
    void whenUseIsWrongThenExitIsTwoAndNothingIsMade() throws IOException {
        String dir = directory.toString();
        String genesis = ledger.genesisFile().toString();
        Path bad = Files.writeString(folder.resolve("bad.txn"), "{\"not\":\"a node\"}\n");
        Path empty = Files.createFile(folder.resolve("empty.txn"));
        List<List<String>> wrong = List.of(
                List.of("holder"),
                List.of("holder", "--dir", dir),
                List.of("holder", "--genesis", genesis),
                List.of(
                        "holder",
                        "--dir",
                        dir,
                        "--genesis",
                        folder.resolve("missing").toString()),
                List.of("holder", "--dir", dir, "--genesis", bad.toString()),
                List.of("holder", "--dir", dir, "--genesis", empty.toString()),
                List.of("holder", "--dir", dir, "--genesis", genesis, "--port", "-1"),
                List.of("verifier", "--dir", dir, "--genesis", genesis, "--admin-port", "65536"),
                List.of("verifier", "--dir", dir, "--genesis", genesis, "--port", "9000", "--admin-port", "9000"),
                List.of("verifier", "--dir", dir, "--genesis", genesis, "--public-url", "ftp://example.org"),
                List.of("verifier", "--dir", dir, "--genesis", genesis, "--public-url", "https://"),
                List.of("verifier", "--dir", dir, "--genesis", genesis, "--label", "x".repeat(129)),
                List.of("verifier", "--dir", dir, "--genesis", genesis, "--label", ""),
                List.of("issuer", "--dir", dir, "--genesis", genesis, "--trustee-seed", "0".repeat(32)),
                List.of("issuer", "--dir", dir, "--genesis", genesis, "--register", "--trustee-seed", "short"),
                List.of("issuer", "--dir", dir, "--genesis", genesis, "more"));
        for (List<String> arguments : wrong) {
            StringWriter err = new StringWriter();
            int exit = Shuzheng.commandLine()
                    .setOut(new PrintWriter(new StringWriter()))
                    .setErr(new PrintWriter(err, true))
                    .execute(arguments.toArray(String[]::new));
            assertThat(exit).as("%s: %s", arguments, err).isEqualTo(Shuzheng.WRONG_USE);
            assertThat(err.toString()).isNotBlank();
            assertThat(directory).as(arguments.toString()).doesNotExist();
        }
    }

    @Test
    void whenTheLedgerRefusesTheTrusteeThenItFails() throws Exception {
        try (CommandProcess issuer = start(Map.of(), "issuer", "--register", "--trustee-seed", "x".repeat(32))) {
            assertThat(issuer.exitCode()).as(issuer.errors()).isNotEqualTo(Shuzheng.DONE);
            assertThat(issuer.output()).doesNotContain("ready");
        }
    }

    @Test
    void whenLogsAreWantedAsJsonThenEachLineIsAnObject() throws Exception {
        Map<String, String> environment = Map.of("SHUZHENG_LOG_FORMAT", "JSON", "SHUZHENG_LOG_LEVEL", "INFO");
        try (CommandProcess holder = start(environment, "holder")) {
            holder.awaitReady();
            assertThat(holder.signal("TERM")).isEqualTo(Shuzheng.DONE);
            assertThat(holder.errors().lines()).hasSizeGreaterThan(1).allSatisfy(Json::parseObject);
            assertThat(holder.errors())
                    .contains("takes messages at")
                    .doesNotContain(
                            Files.readString(directory.resolve("wallet.key")).strip())
                    .doesNotContain(
                            Files.readString(directory.resolve("api.key")).strip());
        }
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
