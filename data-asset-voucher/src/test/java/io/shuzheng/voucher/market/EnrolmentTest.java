package io.shuzheng.voucher.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.ledger.registry.IndyDidResolver;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.voucher.message.EnrolmentRequest;
import io.shuzheng.voucher.message.VoucherProtocol;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private TestMarket market;
    private final List<AgentEvent> events = new CopyOnWriteArrayList<>();

    @BeforeEach
    void found() {
        market = new TestMarket(folder);
    }

    @AfterEach
    void close() {
        market.close();
    }

    private Agent newcomer(String name, MarketRole role, String token) {
        MarketEntry entry = new MarketEntry(market.ledger, market.bureauDid);
        Agent agent = market.start(name, List.of(entry));
        agent.context().events().listen(events::add);
        MarketFounding.publicDid(agent.context());
        agent.context().store().run(work -> entry.apply(agent.context(), work, role, token));
        return agent;
    }

    private Did didOf(Agent agent) {
        return MarketFounding.publicDid(agent.context()).did();
    }

    @Test
    void whenMembersJoinThenEveryoneFindsThemThroughTheLedger() {
        Agent bank = newcomer("bank", MarketRole.BANK, market.token(MarketRole.BANK));
        Agent centre = newcomer("centre", MarketRole.OPERATION_CENTRE, market.token(MarketRole.OPERATION_CENTRE));
        await().atMost(PATIENCE)
                .until(() -> events.stream()
                                .filter(event -> event.topic().equals(MarketEntry.JOINED))
                                .count()
                        == 2);

        assertThat(market.directory().read().members())
                .isEqualTo(Map.of(
                        MarketRole.BUREAU, market.bureauDid,
                        MarketRole.BANK, didOf(bank),
                        MarketRole.OPERATION_CENTRE, didOf(centre)));
        assertThat(IndyDidResolver.of(market.ledger.reader())
                        .resolve(market.directory().require(MarketRole.BANK))
                        .didCommV1Services())
                .singleElement()
                .satisfies(service ->
                        assertThat(service.toString()).contains(bank.endpoint().toString()));
        assertThat(market.ledger
                        .reader()
                        .nym(LedgerDid.of(didOf(centre).unqualified()))
                        .orElseThrow()
                        .role())
                .isEqualTo(Optional.of(LedgerRole.ENDORSER));
        assertThatThrownBy(() -> market.directory().require(MarketRole.REGULATOR))
                .isInstanceOf(InternalFailureException.class)
                .hasMessageContaining("regulator");
    }

    @Test
    void whenTokenIsWrongForAnotherRoleOrUsedThenRefusedAndNothingIsWritten() {
        String token = market.token(MarketRole.BANK);
        Agent stranger = newcomer("stranger", MarketRole.LOGISTICS_COMPANY, token);
        awaitProblem(stranger, "token");
        Agent bank = newcomer("bank", MarketRole.BANK, token);
        await().atMost(PATIENCE)
                .until(() -> events.stream().anyMatch(event -> event.topic().equals(MarketEntry.JOINED)));
        Agent second = newcomer("second-bank", MarketRole.BANK, token);
        awaitProblem(second, "filled");

        assertThat(market.directory().read().members())
                .isEqualTo(Map.of(MarketRole.BUREAU, market.bureauDid, MarketRole.BANK, didOf(bank)));
        assertThat(market.ledger.reader().nym(LedgerDid.of(didOf(stranger).unqualified())))
                .isEmpty();
    }

    @Test
    void whenMemberAsksAgainThenOnlyItsOwnTokenIsAnsweredAgain() {
        String token = market.token(MarketRole.BANK);
        Agent bank = newcomer("bank", MarketRole.BANK, token);
        awaitJoined(1);
        Agent stranger = market.start("stranger", List.of());
        stranger.context().events().listen(events::add);
        OwnDid own = MarketFounding.publicDid(bank.context());
        EnrolmentRequest asTheBank =
                new EnrolmentRequest("bank", own.did().toString(), own.key().base58(), "no-token");
        stranger.context().store().run(work -> {
            OwnDid sender = stranger.context()
                    .identities()
                    .createPeer(work, stranger.context().endpoint().get());
            stranger.context()
                    .messenger()
                    .sendTo(work, sender, market.bureauDid, VoucherProtocol.typed(asTheBank, "e", "e"));
        });
        awaitProblem(stranger, "token");

        bank.context()
                .store()
                .run(work -> new MarketEntry(market.ledger, market.bureauDid)
                        .apply(bank.context(), work, MarketRole.BANK, token));
        awaitJoined(2);
    }

    private void awaitJoined(int times) {
        await().atMost(PATIENCE)
                .until(() -> events.stream()
                                .filter(event -> event.topic().equals(MarketEntry.JOINED))
                                .count()
                        == times);
    }

    private void awaitProblem(Agent agent, String word) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(events)
                        .as("a problem report to %s", agent.context().label())
                        .anySatisfy(event -> assertThat(event.data().toString()).contains(word)));
    }
}
