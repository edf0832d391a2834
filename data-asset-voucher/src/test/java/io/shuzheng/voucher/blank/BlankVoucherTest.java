package io.shuzheng.voucher.blank;

import static io.shuzheng.voucher.blank.TestBlankMarket.voucher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.holder.StoredCredential;
import io.shuzheng.issuer.Issuance.RevocationState;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.message.BlankRequest;
import io.shuzheng.voucher.message.Spend;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.party.TestFoundedMarket;
import io.shuzheng.voucher.value.CalendarDate;
import io.shuzheng.voucher.value.SerialNumber;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of blank vouchers between the bureau and an operation centre. */
class BlankVoucherTest {

    @TempDir
    private static Path folder;

    private static TestBlankMarket blanks;
    private static TestFoundedMarket market;
    private static TestCentre centre;

    private List<String> bureauProblems = List.of();

    @BeforeAll
    static void open() {
        blanks = new TestBlankMarket(folder);
        market = blanks.market;
        centre = blanks.centre;
    }

    @AfterAll
    static void close() {
        blanks.close();
    }

    @BeforeEach
    void settle() {
        blanks.settle();
        bureauProblems = blanks.bureauProblems();
    }

    @AfterEach
    void takeOffersAgain() {
        centre.taking = true;
    }

    @Test
    void whenCentreAsksThenItHoldsOneBlankAndTheLogSaysSo() {
        HeldBlank blank = centre.receive();

        blanks.awaitIssued(blank);
        StoredCredential credential = centre.credential(blank);
        String today =
                CalendarDate.today(market.bureauAgent().context().clock()).toString();
        assertThat(blank.serial().orElseThrow().value()).matches("GD-2[0-9]{3}-[0-9]{6}");
        assertThat(credential.rawValue("serial_number"))
                .contains(blank.serial().orElseThrow().value());
        assertThat(credential.rawValue("voucher_type")).contains("data-asset-voucher");
        assertThat(credential.rawValue("issued_on")).contains(today);
        assertThat(blanks.revokedOnLedger(credential)).isFalse();
        assertThat(blanks.statements(blank)).containsExactly("blank-issued");
        assertThat(blanks.issued(blank).holder()).isEqualTo(centre.did());
    }

    @Test
    void whenRequestIsRepeatedThenThereIsOneBlank() {
        String request = centre.execute(work -> {
            String id = centre.purse.request(work);
            new Party(centre.agent().context())
                    .sendTo(work, market.bureauDid, new BlankRequest(id, BlankOffice.VOUCHER_TYPE), id);
            return id;
        });
        HeldBlank blank = centre.awaitState(request, HeldBlank.State.HELD);
        blanks.awaitIssued(blank);
        List<Object> before = blanks.books();
        int credentials = centre.credentials().size();

        centre.send(new BlankRequest(request, BlankOffice.VOUCHER_TYPE), request);
        centre.sendRefused(new BlankRequest("last", BlankOffice.VOUCHER_TYPE), request, "bad-request-id");

        assertThat(blanks.books()).isEqualTo(before);
        assertThat(centre.credentials()).hasSize(credentials);
        assertThat(blanks.issuedFor(request)).hasSize(1);
        assertThat(centre.told)
                .containsOnlyOnce("received " + request + " "
                        + blank.serial().orElseThrow().value());
    }

    @Test
    void whenSpentThenReceiptNamesTheVoucherAndTheBlankIsRevokedOnTheLedger() {
        HeldBlank blank = centre.receive();

        SignedDocument<SpendReceipt> receipt =
                blanks.spend(blank, voucher("A")).receipt().orElseThrow();

        assertThat(receipt.content().serialNumber())
                .isEqualTo(blank.serial().orElseThrow().value());
        assertThat(receipt.content().voucherCommitment()).isEqualTo(voucher("A").hex());
        assertThat(new Party(centre.agent().context()).isFrom(market.bureauDid, receipt))
                .isTrue();
        assertThat(blanks.issued(blank).receipt()).contains(receipt);
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> blanks.bureau(reader -> market.bureau()
                                .issuer()
                                .issuance(reader, blanks.issued(blank).issuance())
                                .revocation())
                        == RevocationState.REVOKED);
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> centre.credential(blank).revoked());
        assertThat(blanks.revokedOnLedger(centre.credential(blank))).isTrue();
        assertThat(blanks.statements(blank)).containsExactlyInAnyOrder("blank-issued", "blank-spent");
    }

    @Test
    void whenSamePairIsSpentAgainThenReceiptIsTheSame() {
        HeldBlank blank = blanks.spend(centre.receive(), voucher("B"));
        SerialNumber serial = blank.serial().orElseThrow();

        centre.send(new Spend(serial, voucher("B")), blank.requestId());
        blanks.spend(blank, voucher("B"));
        centre.sendRefused(new Spend(serial, voucher("C")), blank.requestId(), "already-spent");

        assertThat(centre.held(blank.requestId())).isEqualTo(blank);
        assertThat(blanks.issued(blank).receipt()).isEqualTo(blank.receipt());
        assertThat(centre.told).containsOnlyOnce("spent " + serial.value());
        assertThat(blanks.statements(blank)).containsExactlyInAnyOrder("blank-issued", "blank-spent");
        assertThat(bureauProblems).isEmpty();
    }

    @Test
    void whenOfferIsNotTakenYetThenBlankCannotBeSpentAndOnceDeclinedNever() {
        centre.taking = false;
        String request = centre.request();
        IssuedBlank offered = await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> blanks.issuedFor(request), found -> !found.isEmpty())
                .get(0)
                .value();
        Spend spend = new Spend(offered.serial(), voucher("I"));

        centre.sendRefused(spend, UUID.randomUUID().toString(), "not-issued");
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> centre.read(centre.wallet::issuances).stream()
                        .anyMatch(held -> held.parentThreadId().equals(Optional.of(request))));
        centre.execute(work -> {
            centre.wallet.issuances(work).stream()
                    .filter(held -> held.parentThreadId().equals(Optional.of(request)))
                    .forEach(held -> centre.wallet.decline(work, held.id(), "not-wanted"));
            return request;
        });

        centre.awaitState(request, HeldBlank.State.REFUSED);
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> blanks.bureau(reader -> market.bureau().blanks().find(reader, offered.serial()))
                                .orElseThrow()
                                .state()
                        == IssuedBlank.State.VOID);
        centre.sendRefused(spend, UUID.randomUUID().toString(), "unknown-blank");
        centre.taking = true;
        assertThat(centre.receive().serial()).isNotEqualTo(Optional.of(offered.serial()));
    }

    @Test
    void whenEitherSideIsRestartedBetweenStepsThenOneBlankIsIssuedAndSpentOnce() {
        market.stop("bureau");
        String request = centre.request();
        centre.restart();
        market.startBureau();
        HeldBlank blank = centre.awaitState(request, HeldBlank.State.HELD);
        centre.restart();
        blanks.awaitIssued(blank);
        market.restartBureau();

        market.stop("bureau");
        centre.execute(work -> {
            centre.purse.spend(work, blank.serial().orElseThrow(), voucher("L"));
            return blank;
        });
        centre.restart();
        market.startBureau();
        HeldBlank spent = centre.awaitState(request, HeldBlank.State.SPENT);
        market.restartBureau();
        centre.restart();
        centre.send(new Spend(spent.serial().orElseThrow(), voucher("L")), request);

        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> centre.credential(spent).revoked());
        assertThat(blanks.revokedOnLedger(centre.credential(spent))).isTrue();
        centre.sendRefused(new Spend(spent.serial().orElseThrow(), voucher("M")), request, "already-spent");
        assertThat(centre.held(request)).isEqualTo(spent);
        assertThat(blanks.statements(spent)).containsExactlyInAnyOrder("blank-issued", "blank-spent");
        assertThat(blanks.issuedFor(request)).hasSize(1);
        assertThat(centre.told)
                .containsOnlyOnce("spent " + spent.serial().orElseThrow().value());
    }
}
