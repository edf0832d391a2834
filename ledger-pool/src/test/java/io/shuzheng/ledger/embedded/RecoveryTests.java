package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shuzheng.ledger.embedded.internal.storage.CorruptLogException;
import io.shuzheng.ledger.embedded.internal.storage.TransactionLog;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a directory is after the ledger in it was stopped, cut short or tampered with. */
class RecoveryTests {

    private static final TestDid OWNER = TestDid.named("Owner");

    @TempDir
    Path directory;

    private EmbeddedLedger open() {
        return EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(directory));
    }

    private JsonNode ask(ObjectNode request) {
        try (EmbeddedLedger ledger = open();
                TestClient client = TestClient.open(ledger)) {
            return client.ask(request);
        }
    }

    private Path log() {
        return directory.resolve("transactions.log");
    }

    @Test
    void whenLedgerIsOpenedAgainThenNothingHasChanged() throws IOException {
        ObjectNode request = TestRequests.nym(TestDid.TRUSTEE, OWNER);
        int port;
        JsonNode first;
        try (EmbeddedLedger ledger = open();
                TestClient client = TestClient.open(ledger)) {
            port = ledger.port();
            first = client.ask(request);
            assertThat(first.path("op").asString()).isEqualTo("REPLY");
        }
        byte[] genesis = Files.readAllBytes(directory.resolve("genesis.txn"));

        try (EmbeddedLedger ledger = open();
                TestClient client = TestClient.open(ledger)) {
            assertThat(ledger.port()).isEqualTo(port);
            assertThat(Files.readAllBytes(ledger.genesisFile())).isEqualTo(genesis);
            assertThat(client.ask(request)).isEqualTo(first);
            JsonNode transaction = client.ask(TestRequests.getTransaction(1, 2)).path("result");
            assertThat(transaction.path("data").path("rootHash"))
                    .isEqualTo(first.path("result").path("rootHash"));
            JsonNode next = client.ask(TestRequests.nym(TestDid.TRUSTEE, TestDid.named("Next")));
            assertThat(next.path("result").path("txnMetadata").path("seqNo").asInt())
                    .isEqualTo(3);
        }
    }

    @Test
    void whenTheEndIsTornThenTheRestIsServed() throws IOException {
        ask(TestRequests.nym(TestDid.TRUSTEE, OWNER));
        byte[] all = Files.readAllBytes(log());
        Files.write(log(), Arrays.copyOf(all, all.length - 7));
        assertThat(ask(TestRequests.getNym(OWNER.did()))
                        .path("result")
                        .path("data")
                        .isNull())
                .isTrue();
        assertThat(ask(TestRequests.nym(TestDid.TRUSTEE, OWNER)).path("op").asString())
                .isEqualTo("REPLY");
        assertThat(TestRequests.nymData(ask(TestRequests.getNym(OWNER.did())))
                        .path("seqNo")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void whenTheMiddleIsCorruptThenThePlaceIsNamedAndNothingIsCut() throws IOException {
        ask(TestRequests.nym(TestDid.TRUSTEE, OWNER));
        byte[] all = Files.readAllBytes(log());
        all[100] ^= 1;
        Files.write(log(), all);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(CorruptLogException.class)
                    .hasMessageContaining("record 1 at byte 0");
        }
        assertThat(Files.readAllBytes(log())).isEqualTo(all);
    }

    @Test
    void whenATransactionIsRewrittenWithItsChecksumThenTheMerkleRootTells() throws IOException {
        ask(TestRequests.nym(TestDid.TRUSTEE, OWNER));
        List<byte[]> records = new ArrayList<>();
        TransactionLog.open(log(), (content, place) -> records.add(content)).close();
        Files.delete(log());
        try (TransactionLog forged = TransactionLog.open(log(), (content, place) -> {})) {
            records.forEach(content -> forged.append(new String(content, StandardCharsets.UTF_8)
                    .replace(OWNER.verkey(), TestDid.named("Thief").verkey())
                    .getBytes(StandardCharsets.UTF_8)));
        }
        assertThatThrownBy(this::open)
                .isInstanceOf(CorruptLogException.class)
                .hasMessageContaining("record 2")
                .hasMessageContaining("Merkle root");
    }

    @Test
    void whenTheDirectoryIsInUseThenASecondLedgerIsRefused() {
        try (EmbeddedLedger ledger = open()) {
            assertThat(ledger.isRunning()).isTrue();
            assertThatThrownBy(this::open)
                    .isInstanceOf(InternalFailureException.class)
                    .hasMessageContaining("another ledger runs in " + directory);
        }
        open().close();
    }

    @Test
    void whenThePortIsTakenThenItSaysSo(@TempDir Path other) {
        try (EmbeddedLedger ledger = open()) {
            assertThatThrownBy(() -> EmbeddedLedger.open(configuration(other, "127.0.0.1", ledger.port(), "1")))
                    .isInstanceOf(InternalFailureException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + ledger.port());
        }
    }

    @Test
    void whenHostPortOrTrusteeIsAnotherThenItIsRefused() {
        int port;
        try (EmbeddedLedger ledger = open()) {
            port = ledger.port();
        }
        int otherPort = port == 65_535 ? 1_025 : port + 1;
        requireRefusal(configuration(directory, "127.0.0.2", 0, "Trustee1"), "host");
        requireRefusal(configuration(directory, "127.0.0.1", otherPort, "Trustee1"), "port");
        requireRefusal(configuration(directory, "127.0.0.1", port, "Trustee2"), "trustee");
        EmbeddedLedger.open(configuration(directory, "127.0.0.1", port, "Trustee1"))
                .close();
    }

    private static void requireRefusal(EmbeddedLedgerConfiguration configuration, String what) {
        assertThatThrownBy(() -> EmbeddedLedger.open(configuration))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("has the " + what);
    }

    private static EmbeddedLedgerConfiguration configuration(Path directory, String host, int port, String trustee) {
        byte[] seed = TestDid.named(trustee).seed().getBytes(StandardCharsets.UTF_8);
        return new EmbeddedLedgerConfiguration(
                directory, host, port, SecretBytes.copyOf(seed), Clock.systemUTC(), new SecureRandom());
    }

    @Test
    void whenGenesisFileIsLostThenItIsWrittenAgain() throws IOException {
        open().close();
        Path genesis = directory.resolve("genesis.txn");
        byte[] before = Files.readAllBytes(genesis);
        Files.delete(genesis);
        open().close();
        assertThat(Files.readAllBytes(genesis)).isEqualTo(before);
    }

    @Test
    void whenGenesisFileIsChangedThenItIsRefused() throws IOException {
        open().close();
        Path genesis = directory.resolve("genesis.txn");
        Files.writeString(genesis, Files.readString(genesis).replace("Node1", "Node2"));
        assertThatThrownBy(this::open)
                .isInstanceOf(InternalFailureException.class)
                .hasMessageContaining("is not the genesis of this ledger");
    }

    @Test
    void whenTheLogIsLostThenNoNewLedgerTakesItsPlace() throws IOException {
        open().close();
        Files.delete(log());
        assertThatThrownBy(this::open)
                .isInstanceOf(InternalFailureException.class)
                .hasMessageContaining("transactions of its ledger are missing");
    }

    @Test
    void whenTheNodeSeedIsLostThenItIsRefused() throws IOException {
        open().close();
        Files.delete(directory.resolve("node-seed"));
        assertThatThrownBy(this::open)
                .isInstanceOf(InternalFailureException.class)
                .hasMessageContaining("seed is not the one of genesis");
    }

    @Test
    void whenTheNodeSeedIsMadeThenOnlyItsOwnerReadsIt() throws IOException {
        open().close();
        Path seed = directory.resolve("node-seed");
        assumeTrue(seed.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(seed)))
                .isEqualTo("rw-------");
    }
}
