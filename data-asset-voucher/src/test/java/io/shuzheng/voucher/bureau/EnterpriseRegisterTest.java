package io.shuzheng.voucher.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.ConnectionState;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialState;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.holder.StoredCredential;
import io.shuzheng.issuer.Issuance.RevocationState;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.bureau.RegisteredEnterprise.State;
import io.shuzheng.voucher.enterprise.ClaimedIdentity;
import io.shuzheng.voucher.party.TestFoundedMarket;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Identities, between a bureau and enterprises over HTTP on an embedded ledger. */
class EnterpriseRegisterTest {

    @TempDir
    private static Path folder;

    private static TestFoundedMarket market;

    @BeforeAll
    static void found() {
        market = new TestFoundedMarket(folder);
    }

    @AfterAll
    static void close() {
        market.close();
    }

    private static <T> T bureau(Function<UnitOfWork, T> function) {
        return market.bureauAgent().context().store().execute(function);
    }

    private static Invitation register(EnterpriseRecord record) {
        return bureau(work -> market.bureau().register().register(work, record));
    }

    private static RegisteredEnterprise entry(EnterpriseRecord record) {
        return bureau(
                work -> market.bureau().register().find(work, record.uscc()).orElseThrow());
    }

    private static void awaitState(EnterpriseRecord record, State state) {
        await().atMost(TestFoundedMarket.PATIENCE).until(() -> entry(record).state() == state);
    }

    private static void revoke(UnifiedSocialCreditCode uscc) {
        market.bureauAgent()
                .context()
                .store()
                .run(work -> market.bureau().register().revoke(work, uscc));
    }

    @Test
    void whenFoundedThenBothDefinitionsWereMadeOnceAndAreOnTheLedger() {
        assertThat(market.progress)
                .containsExactlyInAnyOrder(
                        "searching safe primes for enterprise-identity", "searching safe primes for blank-voucher");
        int before = market.progress.size();

        market.bureau().prepare(market.bureauAgent().context(), what -> market.progress.add(what));

        assertThat(market.progress).hasSize(before);
    }

    @Test
    void whenEnterpriseClaimsByItsInvitationThenItHoldsTheRegistersValues() {
        EnterpriseRecord record = TestEnterprises.enterprise(1);
        TestClaimant claimant = new TestClaimant(market, "claimant-1");

        claimant.claim(register(record), record.uscc());

        assertThat(claimant.awaitEnd().state()).isEqualTo(ClaimedIdentity.State.HELD);
        StoredCredential identity = claimant.credentials().get(0);
        assertThat(claimant.credentials()).hasSize(1);
        assertThat(claimant.claimed().credential()).contains(identity.id());
        record.values()
                .forEach((name, value) -> assertThat(identity.rawValue(name)).contains(value));
        awaitState(record, State.ISSUED);
    }

    @Test
    void whenWhatIsProposedIsAnothersThenTheRegistersValuesAreOfferedAndNotTakenAndRevoked() {
        EnterpriseRecord own = TestEnterprises.enterprise(2);
        EnterpriseRecord wanted = TestEnterprises.enterprise(3);
        register(wanted);
        TestClaimant claimant = new TestClaimant(market, "claimant-2");

        claimant.claim(register(own), wanted.uscc());

        assertThat(claimant.awaitEnd().state()).isEqualTo(ClaimedIdentity.State.REFUSED);
        assertThat(claimant.credentials()).isEmpty();
        assertThat(entry(wanted).state()).isEqualTo(State.REGISTERED);
        awaitState(own, State.REGISTERED);
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> bureau(market.bureau().issuer()::issuances).stream()
                        .map(StoredRecord::value)
                        .anyMatch(sent -> sent.state() == IssueCredentialState.ABANDONED
                                && sent.revocation() == RevocationState.REVOKED));
    }

    @Test
    void whenInvitationWasTakenThenNobodyElseConnectsByIt() {
        EnterpriseRecord record = TestEnterprises.enterprise(4);
        Invitation invitation = register(record);
        TestClaimant first = new TestClaimant(market, "claimant-4");
        first.claim(invitation, record.uscc());
        assertThat(first.awaitEnd().state()).isEqualTo(ClaimedIdentity.State.HELD);
        TestClaimant second = new TestClaimant(market, "thief-4");

        second.claim(invitation, record.uscc());

        assertThat(second.awaitEnd().state()).isEqualTo(ClaimedIdentity.State.REFUSED);
        assertThat(second.credentials()).isEmpty();
    }

    @Test
    void whenIdentityWasOfferedThenASecondProposalIsRefusedAndNothingIsIssued() {
        EnterpriseRecord record = TestEnterprises.enterprise(5);
        TestClaimant claimant = new TestClaimant(market, "claimant-5");
        claimant.claim(register(record), record.uscc());
        claimant.awaitEnd();
        awaitState(record, State.ISSUED);
        RegisteredEnterprise before = entry(record);

        propose(claimant, claimant.claimed().connection());

        awaitAbandoned(claimant);
        assertThat(claimant.credentials()).hasSize(1);
        assertThat(entry(record)).isEqualTo(before);
    }

    @Test
    void whenConnectionIsOfNoInvitationOfTheRegisterThenProposalIsRefused() {
        TestClaimant claimant = new TestClaimant(market, "stranger-6");
        Invitation invitation =
                bureau(work -> market.bureauAgent().context().connecting().invite(work, false));
        String connection = claimant.agent()
                .context()
                .store()
                .execute(work -> claimant.agent().context().connecting().accept(work, invitation));
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> connection(claimant, connection)
                        .filter(known -> known.state() == ConnectionState.ACTIVE)
                        .isPresent());

        propose(claimant, connection);

        awaitAbandoned(claimant);
        assertThat(claimant.credentials()).isEmpty();
    }

    @Test
    void whenSameEnterpriseIsRegisteredAgainThenSameInvitationAndWithOtherValuesRefused() {
        EnterpriseRecord record = TestEnterprises.enterprise(7);
        Invitation invitation = register(record);

        assertThat(register(record)).isEqualTo(invitation);
        assertThatThrownBy(() -> register(TestEnterprises.renamed(record, "别的企业有限公司")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("other values");
        assertThat(entry(record).enterprise()).isEqualTo(record);
    }

    @Test
    void whenIdentityIsRevokedThenTheLedgerSaysSoAndTheEnterpriseIsEnteredAnew() {
        EnterpriseRecord record = TestEnterprises.enterprise(8);
        Invitation invitation = register(record);
        assertThatThrownBy(() -> revoke(record.uscc())).isInstanceOf(InvalidInputException.class);
        TestClaimant claimant = new TestClaimant(market, "claimant-8");
        claimant.claim(invitation, record.uscc());
        claimant.awaitEnd();
        awaitState(record, State.ISSUED);

        revoke(record.uscc());
        revoke(record.uscc());

        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> claimant.credentials().get(0).revoked());
        RevocationState revocation = bureau(work -> market.bureau()
                .issuer()
                .issuance(work, entry(record).issuance().orElseThrow())
                .revocation());
        assertThat(revocation).isEqualTo(RevocationState.REVOKED);
        Invitation again = register(TestEnterprises.renamed(record, "新名称有限公司"));
        assertThat(again.id()).isNotEqualTo(invitation.id());
        claimant.claim(again, record.uscc());
        assertThat(claimant.awaitEnd().state()).isEqualTo(ClaimedIdentity.State.HELD);
        assertThat(claimant.credentials()).hasSize(2);
    }

    @Test
    void whenUsccIsUnknownThenNothingIsRevoked() {
        assertThatThrownBy(() -> revoke(TestEnterprises.enterprise(999).uscc()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no enterprise");
    }

    @Test
    void whenEitherSideRestartsOnTheWayThenTheIdentityIsIssuedOnce() {
        EnterpriseRecord record = TestEnterprises.enterprise(9);
        Invitation invitation = register(record);
        TestClaimant claimant = new TestClaimant(market, "claimant-9");
        market.stop("bureau");
        claimant.claim(invitation, record.uscc());
        claimant = restart(claimant);
        market.startBureau();
        claimant = restart(claimant);
        market.restartBureau();
        claimant = restart(claimant);

        assertThat(claimant.awaitEnd().state()).isEqualTo(ClaimedIdentity.State.HELD);
        assertThat(claimant.credentials()).hasSize(1);
        awaitState(record, State.ISSUED);
    }

    private static TestClaimant restart(TestClaimant claimant) {
        market.stop(claimant.name());
        return new TestClaimant(market, claimant.name());
    }

    private static void propose(TestClaimant claimant, String connection) {
        claimant.agent()
                .context()
                .store()
                .run(work -> claimant.wallet.propose(
                        work,
                        connection(claimant, connection).orElseThrow(),
                        Map.of("uscc", TestEnterprises.enterprise(1).uscc().value()),
                        Optional.empty()));
    }

    private static Optional<Connection> connection(TestClaimant claimant, String id) {
        return claimant.agent()
                .context()
                .store()
                .read(reader -> claimant.agent().context().connections().find(reader, id));
    }

    private static void awaitAbandoned(TestClaimant claimant) {
        await().atMost(TestFoundedMarket.PATIENCE).until(() -> claimant.abandoned() == 1);
    }
}
