package io.shuzheng.app.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.app.work.Market;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.bureau.Bureau;
import io.shuzheng.voucher.market.MarketDirectoryReader;
import io.shuzheng.voucher.market.MarketFounding;
import io.shuzheng.voucher.market.MarketRole;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bureau and a member that has nothing of its own to do, on a real ledger. */
class ActorLauncherTest {

    private static final LedgerIdentity TRUSTEE =
            LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed());
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private WorkDirectory work;
    private EmbeddedLedger ledger;
    private Surroundings surroundings;

    @BeforeEach
    void open() {
        work = WorkDirectory.open(folder, new SecureRandom());
        ledger = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(work.ledger()));
        surroundings = Surroundings.of(work.genesis(), new SecureRandom());
    }

    @AfterEach
    void close() {
        surroundings.close();
        ledger.close();
    }

    private ActorLauncher launcher() {
        return new ActorLauncher(work, surroundings, PATIENCE);
    }

    private Did didOf(ActorHost host) {
        return MarketFounding.publicDid(host.context()).did();
    }

    @Test
    void whenStartedAgainThenDidsEndpointsAndTokensAreTheSame() {
        Did bank;
        URI endpoint;
        try (Hosted<Bureau> bureau = launcher().bureau(TRUSTEE);
                Hosted<IdleActor> member = launcher().organisation(MarketRole.BANK, IdleActor::new)) {
            assertThat(work.market().read()).contains(new Market(work.genesis(), didOf(bureau.host())));
            bank = didOf(member.host());
            endpoint = member.host().context().endpoint().get();
        }
        String token = work.tokens().find(MarketRole.BANK).orElseThrow();
        try (Hosted<Bureau> bureau = launcher().bureau(TRUSTEE);
                Hosted<IdleActor> member = launcher().organisation(MarketRole.BANK, IdleActor::new)) {
            assertThat(new MarketDirectoryReader(surroundings.ledger().reader(), didOf(bureau.host()))
                            .require(MarketRole.BANK))
                    .isEqualTo(bank)
                    .isEqualTo(didOf(member.host()));
            assertThat(member.host().context().endpoint().get()).isEqualTo(endpoint);
            assertThat(work.tokens().find(MarketRole.BANK)).contains(token);
        }
    }

    @Test
    void whenTokenIsForAnotherRoleThenTheBureauRefusesAndItIsSaid() {
        try (Hosted<Bureau> bureau = launcher().bureau(TRUSTEE)) {
            work.tokens()
                    .write(
                            MarketRole.BANK,
                            work.tokens().find(MarketRole.REGULATOR).orElseThrow());
            assertThatThrownBy(() -> launcher().organisation(MarketRole.BANK, IdleActor::new))
                    .isInstanceOf(InternalFailureException.class)
                    .hasMessageContaining("refuses the bank")
                    .hasMessageContaining("token");
            assertThat(bureau.host().name()).isEqualTo("bureau");
        }
    }

    @Test
    void whenPortIsTakenThenItFailsAndSaysWhich() throws Exception {
        int port = work.actor("bureau").port();
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> launcher().bureau(TRUSTEE))
                    .isInstanceOf(InternalFailureException.class)
                    .hasMessageContaining(Integer.toString(socket.getLocalPort()));
        }
    }

    @Test
    void whenNoMarketWasFoundedThenRefused() {
        assertThatThrownBy(() -> launcher().anonymous("enterprise-1", IdleActor::new))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no market");
    }
}
