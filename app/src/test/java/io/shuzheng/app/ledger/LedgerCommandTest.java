package io.shuzheng.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.app.CommandProcess;
import io.shuzheng.app.Shuzheng;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.client.LedgerWriter;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.registry.IndyDidRegistrar;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.primitives.SecretBytes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in processes of their own, with a real client. */
@Tag("processes")
class LedgerCommandTest {

    private static final String OWN_SEED = "own-trustee-seed-of-32-bytes-数"; // 32 bytes as UTF-8

    @TempDir
    private Path folder;

    private Path directory;

    @BeforeEach
    void name() {
        directory = folder.resolve("ledger");
    }

    private static LedgerIdentity identity(String seed) {
        return LedgerIdentity.fromSeed(SecretBytes.copyOf(seed.getBytes(StandardCharsets.UTF_8)));
    }

    private static LedgerIdentity trustee() {
        return LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed());
    }

    private CommandProcess start(Path directory, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("ledger", "--dir", directory.toString()));
        arguments.addAll(List.of(more));
        return CommandProcess.start(folder, Map.of(), arguments);
    }

    private CommandProcess serving(Path directory, String... more) throws Exception {
        CommandProcess ledger = start(directory, more);
        assertThat(ledger.awaitReady()).isEmpty();
        return ledger;
    }

    private interface Question<T> {
        T ask(IndyPool pool, RequestIds ids);
    }

    private <T> T client(Question<T> question) {
        try (IndyPool pool = IndyPools.open(Genesis.read(directory.resolve("genesis.txn")))) {
            return question.ask(pool, RequestIds.ofClock(Clock.systemUTC()));
        }
    }

    private Optional<LedgerRole> roleOf(LedgerIdentity identity) {
        return client(
                (pool, ids) -> new LedgerReader(pool, ids).nym(identity.did()).flatMap(nym -> nym.role()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void whenSignalledThenItEndsCleanlyAndTheNextOneContinues() throws Exception {
        String port = Integer.toString(freePort());
        LedgerIdentity endorser = identity("000000000000000000000000Endorser");
        try (CommandProcess ledger = serving(directory, "--port", port)) {
            assertThat(roleOf(trustee())).contains(LedgerRole.TRUSTEE);
            client((pool, ids) -> {
                new IndyDidRegistrar(new LedgerReader(pool, ids), new LedgerWriter(pool, ids, trustee()))
                        .register(endorser.did(), endorser.verkey(), Optional.of(LedgerRole.ENDORSER));
                return true;
            });
            assertThat(ledger.signal("TERM")).as(ledger.errors()).isEqualTo(Shuzheng.DONE);
            assertThat(ledger.output()).isEmpty();
            assertThat(ledger.errors()).contains("127.0.0.1:" + port).doesNotContain("Exception");
        }
        try (CommandProcess ledger = serving(directory, "--port", port)) {
            assertThat(roleOf(endorser)).contains(LedgerRole.ENDORSER);
            assertThat(ledger.signal("INT")).as(ledger.errors()).isEqualTo(Shuzheng.DONE);
        }
    }

    @Test
    void whenFourNodesAreAskedForThenAClientSeesFourAndOnePortEach() throws Exception {
        try (CommandProcess ledger = serving(directory, "--nodes", "4")) {
            assertThat(Files.readAllLines(directory.resolve("genesis.txn"))).hasSize(4);
            List<String> nodes = client((pool, ids) -> pool.status().join().nodes());
            assertThat(nodes).containsExactlyInAnyOrder("Node1", "Node2", "Node3", "Node4");
            assertThat(roleOf(trustee())).contains(LedgerRole.TRUSTEE);
            assertThat(ledger.signal("TERM")).as(ledger.errors()).isEqualTo(Shuzheng.DONE);
        }
    }

    @Test
    void whenDirectoryIsInUseThenTheSecondLedgerFailsAndTheFirstGoesOn() throws Exception {
        Path seed = Files.writeString(folder.resolve("seed"), OWN_SEED + "\n");
        try (CommandProcess first = serving(directory, "--trustee-seed-file", seed.toString());
                CommandProcess second = start(directory)) {
            assertThat(second.exitCode()).isEqualTo(Shuzheng.FAILED);
            assertThat(second.errors()).contains("another ledger runs in " + directory);
            assertThat(second.output()).isEmpty();
            assertThat(roleOf(identity(OWN_SEED))).contains(LedgerRole.TRUSTEE);
            assertThat(roleOf(trustee())).isEmpty();
            assertThat(first.errors()).doesNotContain(OWN_SEED);
        }
    }

    @Test
    void whenPortIsTakenThenItFailsAndSaysWhich() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                CommandProcess ledger = start(directory, "--port", Integer.toString(socket.getLocalPort()))) {
            assertThat(ledger.exitCode()).isEqualTo(Shuzheng.FAILED);
            assertThat(ledger.errors()).contains("cannot listen on 127.0.0.1:" + socket.getLocalPort());
            assertThat(ledger.output()).isEmpty();
            assertThat(directory.resolve("genesis.txn")).doesNotExist();
        }
    }

    @Test
    void whenGenesisHasAnotherPortOrTrusteeThenWrongUse() throws Exception {
        int port = freePort();
        try (CommandProcess ledger = serving(directory, "--port", Integer.toString(port))) {
            assertThat(ledger.signal("TERM")).isEqualTo(Shuzheng.DONE);
        }
        String genesis = Files.readString(directory.resolve("genesis.txn"));
        StringWriter err = new StringWriter();
        assertThat(run(err, "ledger", "--dir", directory.toString(), "--port", Integer.toString(port + 1)))
                .isEqualTo(Shuzheng.WRONG_USE);
        assertThat(err.toString()).contains("has the port " + port);
        assertThat(run(err, "ledger", "--dir", directory.toString(), "--trustee-seed", OWN_SEED))
                .isEqualTo(Shuzheng.WRONG_USE);
        assertThat(err.toString()).contains("has the trustee").doesNotContain(OWN_SEED);
        assertThat(Files.readString(directory.resolve("genesis.txn"))).isEqualTo(genesis);
    }

    @Test
    void whenLogHasTornTailThenTheWarningIsOneLineOfTheLog() throws Exception {
        try (CommandProcess ledger = serving(directory)) {
            ledger.signal("KILL");
        }
        Files.write(directory.resolve("transactions.log"), new byte[3], StandardOpenOption.APPEND);
        try (CommandProcess ledger = serving(directory)) {
            assertThat(ledger.errors().lines())
                    .anyMatch(line -> line.matches("[0-9:.]+ WARN  LedgerNode - cut 3 bytes .*"));
            assertThat(roleOf(trustee())).contains(LedgerRole.TRUSTEE);
        }
    }

    @Test
    void whenUseIsWrongThenExitIsTwoAndNothingIsMade() {
        String path = directory.toString();
        String shortSeed = "a-seed-that-is-too-short";
        for (List<String> arguments : List.of(
                List.of("ledger"),
                List.of("ledger", "--dir", path, "--port", "-1"),
                List.of("ledger", "--dir", path, "--port", "65536"),
                List.of("ledger", "--dir", path, "--port", "http"),
                List.of("ledger", "--dir", path, "--nodes", "0"),
                List.of("ledger", "--dir", path, "--nodes", "32"),
                List.of("ledger", "--dir", path, "--nodes", "4", "--port", "65533"),
                List.of("ledger", "--dir", path, "--trustee-seed", shortSeed),
                List.of("ledger", "--dir", path, "--trustee-seed", "数".repeat(32)),
                List.of("ledger", "--dir", path, "--trustee-seed", OWN_SEED, "--trustee-seed-file", path),
                List.of("ledger", "--dir", path, "--trustee-seed-file", path),
                List.of("ledger", "--dir", path, "more"))) {
            StringWriter err = new StringWriter();
            assertThat(run(err, arguments.toArray(String[]::new)))
                    .as(arguments.toString())
                    .isEqualTo(Shuzheng.WRONG_USE);
            assertThat(err.toString()).contains("Usage: shuzheng ledger").doesNotContain(shortSeed);
            assertThat(directory).doesNotExist();
        }
    }

    private static int run(StringWriter err, String... arguments) {
        return Shuzheng.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
