package io.shuzheng.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.market.MarketRole;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkDirectoryTest {

    private static final Did BUREAU = Did.parse("did:sov:WgWxqztrNooG92RXvxSTWv");

    @TempDir
    private Path folder;

    private WorkDirectory work;

    @BeforeEach
    void open() {
        work = WorkDirectory.open(folder.resolve("work"), new SecureRandom());
    }

    @Test
    void whenOpenedAgainThenKeysAndPortsAreTheSame() {
        WalletKey key = work.actor("bank").walletKey();
        int port = work.actor("bank").port();
        WorkDirectory again = WorkDirectory.open(folder.resolve("work"), new SecureRandom());
        assertThat(again.actor("bank").walletKey()).isEqualTo(key);
        assertThat(again.actor("bank").port()).isEqualTo(port);
        assertThat(again.actor("bureau").walletKey()).isNotEqualTo(key);
    }

    @Test
    void whenPortIsChosenThenItIsFree() throws Exception {
        int port = work.actor("bank").port();
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.getLocalPort()).isEqualTo(port);
        }
    }

    @Test
    void whenSecretsAreWrittenThenOnlyTheOwnerMayReadThem() throws Exception {
        work.actor("bank").walletKey();
        work.tokens().write(MarketRole.BANK, "token");
        for (String file : new String[] {"actors/bank/wallet.key", "tokens/bank"}) {
            assertThat(Files.getPosixFilePermissions(work.root().resolve(file)))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
        assertThat(work.tokens().find(MarketRole.BANK)).contains("token");
        assertThat(work.tokens().find(MarketRole.REGULATOR)).isEmpty();
    }

    @Test
    void whenMarketIsWrittenThenItIsReadAndTheDirectoryMayMove() throws Exception {
        assertThat(work.market().read()).isEmpty();
        work.market().write(new Market(work.genesis(), BUREAU));
        assertThat(work.market().read()).contains(new Market(work.genesis(), BUREAU));
        Path moved = Files.move(work.root(), folder.resolve("moved"));
        WorkDirectory there = WorkDirectory.existing(moved, new SecureRandom());
        assertThat(there.market().read()).contains(new Market(there.genesis(), BUREAU));
    }

    @Test
    void whenFilesAreDamagedThenRefusedByNameAndWithoutTheSecret() throws Exception {
        work.actor("bank").walletKey();
        work.actor("bank").port();
        Files.writeString(work.root().resolve("market.json"), "{\"bureau\": 7}");
        Files.writeString(work.root().resolve("actors/bank/wallet.key"), "0123");
        Files.writeString(work.root().resolve("actors/bank/port"), "http");
        assertThatThrownBy(() -> work.market().read())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("market.json is damaged");
        assertThatThrownBy(() -> work.actor("bank").walletKey())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("wallet.key is damaged")
                .hasMessageNotContaining("0123");
        assertThatThrownBy(() -> work.actor("bank").port())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void whenWalletHasLostItsKeyThenNoNewOneIsMade() throws Exception {
        Files.createDirectories(work.actor("bank").wallet().getParent());
        Files.createFile(work.actor("bank").wallet());
        assertThatThrownBy(() -> work.actor("bank").walletKey())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("lost its key");
    }

    @Test
    void whenOneHasTheDirectoryAloneThenNobodyElseHasIt() {
        try (WorkLock alone = work.lockAlone()) {
            assertThat(alone).isNotNull();
            assertThatThrownBy(work::lockAlone)
                    .isInstanceOf(InternalFailureException.class)
                    .hasMessageContaining("in use");
            assertThatThrownBy(work::lockShared).isInstanceOf(InternalFailureException.class);
        }
        work.lockAlone().close();
    }

    @Test
    void whenDirectoryIsAFileOrMissingThenRefused() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> WorkDirectory.open(file, new SecureRandom()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("work directory");
        assertThatThrownBy(() -> WorkDirectory.existing(folder.resolve("none"), new SecureRandom()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("there is no work directory");
    }

    @Test
    void whenTemporaryDirectoryIsClosedThenNothingIsLeft() throws Exception {
        TemporaryDirectory temporary = TemporaryDirectory.create();
        Files.createDirectories(temporary.path().resolve("a/b"));
        Files.writeString(temporary.path().resolve("a/b/c"), "text");
        temporary.close();
        temporary.close();
        assertThat(temporary.path()).doesNotExist();
    }
}
