package io.shuzheng.agent.store;

import static io.shuzheng.agent.store.TestWallets.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.agent.queue.DurableQueue;
import io.shuzheng.agent.queue.NewItem;
import io.shuzheng.agent.queue.QueueName;
import io.shuzheng.agent.store.WalletRefusedException.Reason;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class WalletEncryptionTest {

    private static final String SECRET = "the-link-secret-8817236455";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("wallet.db");
    }

    @Test
    void whenRecordsAndItemsAreStoredThenNoFileHoldsThemInTheClear() throws IOException {
        try (WalletStore store = TestWallets.open(file)) {
            DurableQueue queue = new DurableQueue(store, QueueName.OUTBOX, "p", Clock.systemUTC(), new SecureRandom());
            store.run(work -> {
                work.put(NOTE, "id-" + SECRET, "text-" + SECRET);
                queue.add(
                        work,
                        NewItem.of(Json.object().put("message", SECRET))
                                .inLane(SECRET)
                                .onceBy(SECRET));
            });
            assertNothingInTheClear();
        }
        assertNothingInTheClear();
    }

    private void assertNothingInTheClear() throws IOException {
        String hex = hex(SECRET);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).isNotEmpty();
            for (Path each : all) {
                String bytes = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
                assertThat(bytes).doesNotContain(SECRET).doesNotContainIgnoringCase(hex);
            }
        }
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hex.append(String.format(Locale.ROOT, "%02x", b));
        }
        return hex.toString();
    }

    @Test
    void whenReopenedWithTheSameKeyThenRecordsAreThere() {
        WalletKey key = WalletKey.passphrase("correct horse", TestWallets.CHEAP);
        try (WalletStore store = TestWallets.open(file, key)) {
            store.run(work -> work.put(NOTE, "a", "alpha"));
        }
        try (WalletStore store = TestWallets.open(file, WalletKey.passphrase("correct horse"))) {
            assertThat(store.<String>read(reader -> reader.find(NOTE, "a").orElseThrow()))
                    .isEqualTo("alpha");
        }
    }

    @Test
    void whenKeyIsWrongThenRefused() {
        TestWallets.open(file).close();
        assertRefused(TestWallets.OTHER_KEY, Reason.WRONG_KEY);
        assertRefused(WalletKey.passphrase("x", TestWallets.CHEAP), Reason.WRONG_KIND_OF_KEY);
        TestWallets.open(file).close();
    }

    @Test
    void whenPassphraseIsWrongThenRefused() {
        TestWallets.open(file, WalletKey.passphrase("right", TestWallets.CHEAP)).close();
        assertRefused(WalletKey.passphrase("wrong", TestWallets.CHEAP), Reason.WRONG_KEY);
        assertRefused(TestWallets.KEY, Reason.WRONG_KIND_OF_KEY);
    }

    @Test
    void whenKeyEnvelopeIsDamagedThenRefused() {
        try (WalletStore store = TestWallets.open(file)) {
            store.update(connection -> Sql.update(connection, "UPDATE wallet SET content = '{\"format\":1}'"));
        }
        assertRefused(TestWallets.KEY, Reason.DAMAGED);
    }

    @Test
    void whenDerivationParametersAreChangedThenRefused() {
        WalletKey key = WalletKey.passphrase("right", TestWallets.CHEAP);
        try (WalletStore store = TestWallets.open(file, key)) {
            store.update(connection -> Sql.update(
                    connection,
                    "UPDATE wallet SET content = replace(content, '\"iterations\":1', '\"iterations\":2')"));
        }
        assertRefused(key, Reason.WRONG_KEY);
    }

    @Test
    void whenWalletIsOpenThenSecondOpeningIsRefused() {
        try (WalletStore store = TestWallets.open(file)) {
            assertRefused(TestWallets.KEY, Reason.IN_USE);
            assertRefused(TestWallets.KEY, Reason.IN_USE);
            assertThat(store.<Boolean>read(reader -> reader.find(NOTE, "a").isEmpty()))
                    .isTrue();
        }
        TestWallets.open(file).close();
    }

    @Test
    void whenTablesWereMadeByAnotherMigrationThenRefused() {
        try (WalletStore store = TestWallets.open(file)) {
            store.update(connection -> Sql.update(connection, "UPDATE schema_change SET digest = 'other'"));
        }
        assertRefused(TestWallets.KEY, Reason.INCOMPATIBLE);
    }

    @Test
    void whenTablesAreNewerThanTheProgramThenRefused() {
        try (WalletStore store = TestWallets.open(file)) {
            store.update(
                    connection -> Sql.update(connection, "INSERT INTO schema_change VALUES ('wallet', 9, 'future')"));
        }
        assertRefused(TestWallets.KEY, Reason.INCOMPATIBLE);
    }

    @Test
    void whenContentsOfTwoRowsAreSwappedThenNeitherOpens() {
        try (WalletStore store = TestWallets.open(file)) {
            store.run(work -> {
                work.put(NOTE, "poor", "balance 0");
                work.put(NOTE, "rich", "balance 1000000");
            });
            store.update(connection -> Sql.update(
                    connection,
                    "UPDATE record SET content = (SELECT o.content FROM record o WHERE o.id_hash <> record.id_hash)"));

            assertThatThrownBy(() -> store.read(reader -> reader.find(NOTE, "poor")))
                    .isInstanceOf(CorruptRecordException.class);
            assertThatThrownBy(() -> store.read(reader -> reader.findAll(NOTE)))
                    .isInstanceOf(CorruptRecordException.class);
        }
    }

    @Test
    void whenOneByteOfARowIsChangedThenItDoesNotOpen() {
        try (WalletStore store = TestWallets.open(file)) {
            store.run(work -> work.put(NOTE, "a", "alpha"));
            byte[] content = store.read(reader -> reader.query(
                    connection -> Sql.first(connection, "SELECT content FROM record", row -> row.getBytes(1))
                            .orElseThrow()));
            for (int i = 0; i < content.length; i += 7) {
                byte[] changed = content.clone();
                changed[i] ^= 1;
                store.update(connection -> Sql.update(connection, "UPDATE record SET content = ?", changed));
                assertThatThrownBy(() -> store.read(reader -> reader.find(NOTE, "a")))
                        .isInstanceOf(CorruptRecordException.class);
            }
        }
    }

    @Test
    void whenStoredJsonIsNotOfTheTypeThenCorruptAndNotTheCallersFault() {
        RecordType<ObjectNode> strict = RecordType.of("note", json -> json, json -> Json.parseObject(Json.write(json)));
        try (WalletStore store = TestWallets.open(file)) {
            store.run(work -> work.put(NOTE, "a", "alpha"));
            assertThatThrownBy(() -> store.read(reader -> reader.find(strict, "a")))
                    .isInstanceOf(CorruptRecordException.class);
        }
    }

    @Test
    void whenWalletIsMadeThenOnlyItsOwnerMayReadIt() throws IOException {
        TestWallets.open(file).close();
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whenKeysArePrintedThenNothingShows() {
        String secret = "0123456789abcdef0123456789abcdef";
        assertThat(WalletKey.raw(SecretBytes.copyOf(secret.getBytes(StandardCharsets.UTF_8)))
                        .toString())
                .doesNotContain(secret);
        assertThat(WalletKey.passphrase(secret).toString()).doesNotContain(secret);
    }

    private void assertRefused(WalletKey key, Reason reason) {
        assertThatThrownBy(() -> TestWallets.open(file, key).close())
                .isInstanceOfSatisfying(
                        WalletRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
