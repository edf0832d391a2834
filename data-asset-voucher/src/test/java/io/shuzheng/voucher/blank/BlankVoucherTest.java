package io.shuzheng.voucher.blank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.handler.ProblemReportHandler;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.ThreadDecorator;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialState;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.holder.StoredCredential;
import io.shuzheng.issuer.Issuance;
import io.shuzheng.issuer.Issuance.RevocationState;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.BlankRequest;
import io.shuzheng.voucher.message.Spend;
import io.shuzheng.voucher.message.SpendReceiptDelivery;
import io.shuzheng.voucher.message.VoucherProtocol;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.party.TestFoundedMarket;
import io.shuzheng.voucher.value.CalendarDate;
import io.shuzheng.voucher.value.SerialNumber;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Blank vouchers between the bureau and an operation centre, and a bank that has no business with them, over HTTP. */
class BlankVoucherTest {

    @TempDir
    private static Path folder;

    private static TestFoundedMarket market;
    private static TestCentre centre;
    private static TestCentre bank;

    /** Explanations of problem reports that the bureau got since its last start. */
    private final List<String> bureauProblems = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void open() {
        market = new TestFoundedMarket(folder);
        centre = new TestCentre(market, "centre", MarketRole.OPERATION_CENTRE);
        bank = new TestCentre(market, "bank", MarketRole.BANK);
    }

    @AfterAll
    static void close() {
        market.close();
    }

    /** What the test before has left to the background is done. */
    @BeforeEach
    void settle() {
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> bureau(market.bureau().issuer()::issuances).stream()
                        .map(StoredRecord::value)
                        .noneMatch(each -> each.revocation() == Issuance.RevocationState.PENDING
                                || each.state() == IssueCredentialState.CREDENTIAL_ISSUED));
    }

    @BeforeEach
    void listen() {
        market.bureauAgent().context().events().listen(event -> {
            if (event.topic().equals(ProblemReportHandler.RECEIVED)) {
                bureauProblems.add(event.data().path("explanation").asString(""));
            }
        });
    }

    @AfterEach
    void takeOffersAgain() {
        centre.taking = true;
    }

    private static SaltedDigest voucher(String content) {
        SecretBytes salt = SecretBytes.copyOf(new byte[SaltedDigest.SALT_SIZE]);
        return SaltedDigest.of("test", salt, StringNode.valueOf(content));
    }

    private static <T> T bureau(Function<WalletReader, T> function) {
        return market.bureauAgent().context().store().read(function);
    }

    private static IssuedBlank issued(HeldBlank blank) {
        return bureau(reader ->
                        market.bureau().blanks().find(reader, blank.serial().orElseThrow()))
                .orElseThrow();
    }

    private static List<StoredRecord<IssuedBlank>> issuedFor(String request) {
        return bureau(reader -> reader.findAll(IssuedBlank.TYPE, IssuedBlank.ofRequest(request)));
    }

    private static void awaitIssued(HeldBlank blank) {
        await().atMost(TestFoundedMarket.PATIENCE).until(() -> issued(blank).state() == IssuedBlank.State.ISSUED);
    }

    /** All that the bureau knows of blanks; equal if nothing changed. */
    private static List<Object> books() {
        return bureau(reader -> List.of(
                reader.findAll(IssuedBlank.TYPE).stream()
                        .map(StoredRecord::value)
                        .toList(),
                market.bureau().issuer().issuances(reader).stream()
                        .map(each -> each.value().exchange().state() + " "
                                + each.value().revocation())
                        .toList()));
    }

    private static List<String> statements(HeldBlank blank) {
        Subject subject = Subject.blank(blank.serial().orElseThrow().value());
        List<TransparentStatement> logged =
                bureau(reader -> market.bureau().log().receiptsOf(reader, subject));
        return logged.stream()
                .map(each -> each.statement().statement().step().toString())
                .toList();
    }

    private static HeldBlank spend(HeldBlank blank, SaltedDigest commitment) {
        centre.execute(work -> {
            centre.purse.spend(work, blank.serial().orElseThrow(), commitment);
            return blank;
        });
        return centre.awaitState(blank.requestId(), HeldBlank.State.SPENT);
    }

    private static boolean revokedOnLedger(StoredCredential credential) {
        Credential.Revocation place = credential.credential().revocation().orElseThrow();
        return market.bureauAgent()
                .context()
                .registry()
                .revocationStatusList(place.registryId(), Instant.now().getEpochSecond())
                .isRevoked(place.signature().index());
    }

    @Test
    void whenCentreAsksThenItHoldsOneBlankAndTheLogSaysSo() {
        HeldBlank blank = centre.receive();

        awaitIssued(blank);
        StoredCredential credential = centre.credential(blank);
        String today =
                CalendarDate.today(market.bureauAgent().context().clock()).toString();
        assertThat(blank.serial().orElseThrow().value()).matches("GD-2[0-9]{3}-[0-9]{6}");
        assertThat(credential.rawValue("serial_number"))
                .contains(blank.serial().orElseThrow().value());
        assertThat(credential.rawValue("voucher_type")).contains("data-asset-voucher");
        assertThat(credential.rawValue("issued_on")).contains(today);
        assertThat(revokedOnLedger(credential)).isFalse();
        assertThat(statements(blank)).containsExactly("blank-issued");
        assertThat(issued(blank).holder()).isEqualTo(centre.did());
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
        awaitIssued(blank);
        List<Object> before = books();
        int credentials = centre.credentials().size();

        centre.send(new BlankRequest(request, BlankOffice.VOUCHER_TYPE), request);
        centre.sendRefused(new BlankRequest("last", BlankOffice.VOUCHER_TYPE), request, "bad-request-id");

        assertThat(books()).isEqualTo(before);
        assertThat(centre.credentials()).hasSize(credentials);
        assertThat(issuedFor(request)).hasSize(1);
        assertThat(centre.told)
                .containsOnlyOnce("received " + request + " "
                        + blank.serial().orElseThrow().value());
    }

    @Test
    void whenSpentThenReceiptNamesTheVoucherAndTheBlankIsRevokedOnTheLedger() {
        HeldBlank blank = centre.receive();

        SignedDocument<SpendReceipt> receipt =
                spend(blank, voucher("A")).receipt().orElseThrow();

        assertThat(receipt.content().serialNumber())
                .isEqualTo(blank.serial().orElseThrow().value());
        assertThat(receipt.content().voucherCommitment()).isEqualTo(voucher("A").hex());
        assertThat(new Party(centre.agent().context()).isFrom(market.bureauDid, receipt))
                .isTrue();
        assertThat(issued(blank).receipt()).contains(receipt);
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> bureau(reader -> market.bureau()
                                .issuer()
                                .issuance(reader, issued(blank).issuance())
                                .revocation())
                        == RevocationState.REVOKED);
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> centre.credential(blank).revoked());
        assertThat(revokedOnLedger(centre.credential(blank))).isTrue();
        assertThat(statements(blank)).containsExactlyInAnyOrder("blank-issued", "blank-spent");
    }

    @Test
    void whenSamePairIsSpentAgainThenReceiptIsTheSame() {
        HeldBlank blank = spend(centre.receive(), voucher("B"));
        SerialNumber serial = blank.serial().orElseThrow();

        centre.send(new Spend(serial, voucher("B")), blank.requestId());
        spend(blank, voucher("B"));
        centre.sendRefused(new Spend(serial, voucher("C")), blank.requestId(), "already-spent");

        assertThat(centre.held(blank.requestId())).isEqualTo(blank);
        assertThat(issued(blank).receipt()).isEqualTo(blank.receipt());
        assertThat(centre.told).containsOnlyOnce("spent " + serial.value());
        assertThat(statements(blank)).containsExactlyInAnyOrder("blank-issued", "blank-spent");
        assertThat(bureauProblems).isEmpty();
    }

    @Test
    void whenSpentForAnotherVoucherThenItIsRefusedByEitherSide() {
        HeldBlank blank = centre.receive();
        SerialNumber serial = blank.serial().orElseThrow();
        centre.send(new Spend(serial, voucher("first")), UUID.randomUUID().toString());
        await().atMost(TestFoundedMarket.PATIENCE).until(() -> issued(blank).state() == IssuedBlank.State.SPENT);
        // the purse knows nothing of that spending, and says so
        await().atMost(TestFoundedMarket.PATIENCE).until(() -> !bureauProblems.isEmpty());
        IssuedBlank before = issued(blank);

        centre.execute(work -> {
            centre.purse.spend(work, serial, voucher("second"));
            return serial;
        });

        HeldBlank refused = centre.awaitState(blank.requestId(), HeldBlank.State.REFUSED);
        assertThat(refused.receipt()).isEmpty();
        assertThat(centre.told).containsOnlyOnce("refused " + blank.requestId() + " already-spent");
        assertThat(issued(blank)).isEqualTo(before);
        assertThatThrownBy(() -> spend(blank, voucher("first")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("does not let");
    }

    @Test
    void whenPurseHasSpentThenItAsksForNoOtherVoucher() {
        HeldBlank blank = spend(centre.receive(), voucher("D"));

        assertThatThrownBy(() -> spend(blank, voucher("E")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("another voucher");
        assertThat(centre.held(blank.requestId())).isEqualTo(blank);
    }

    @Test
    void whenBlankIsUnknownThenSpendingIsRefused() {
        List<Object> before = books();
        SerialNumber unknown = new SerialNumber("GD-2026-999999");

        centre.sendRefused(new Spend(unknown, voucher("F")), UUID.randomUUID().toString(), "unknown-blank");

        assertThat(books()).isEqualTo(before);
        assertThatThrownBy(() -> centre.execute(work -> {
                    centre.purse.spend(work, unknown, voucher("F"));
                    return unknown;
                }))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenSenderIsNotTheCentreThenItGetsNoBlankAndSpendsNone() {
        HeldBlank blank = centre.receive();
        awaitIssued(blank);
        List<Object> before = books();

        String request = bank.request();
        bank.awaitState(request, HeldBlank.State.REFUSED);
        bank.sendRefused(new Spend(blank.serial().orElseThrow(), voucher("G")), blank.requestId(), "not-permitted");
        bank.sendRefused(
                new BlankRequest(blank.requestId(), BlankOffice.VOUCHER_TYPE), blank.requestId(), "not-permitted");

        assertThat(bank.told).contains("refused " + request + " not-permitted");
        assertThat(bank.credentials()).isEmpty();
        assertThat(books()).isEqualTo(before);
    }

    @Test
    void whenRequestIsMalformedThenItIsRefusedAndNothingChanges() {
        List<Object> before = books();
        String id = UUID.randomUUID().toString();

        centre.sendRefused(new BlankRequest(id, "gift-voucher"), id, "unknown-type");
        centre.sendRefused(
                new BlankRequest(id, BlankOffice.VOUCHER_TYPE),
                UUID.randomUUID().toString(),
                "bad-request-id");
        centre.sendRefused(new BlankRequest("1", BlankOffice.VOUCHER_TYPE), "1", "bad-request-id");
        String upperCase = "ABCDEF00-0000-4000-8000-000000000000";
        centre.sendRefused(new BlankRequest(upperCase, BlankOffice.VOUCHER_TYPE), upperCase, "bad-request-id");

        assertThat(books()).isEqualTo(before);
    }

    @Test
    void whenMembersAreMissingOrOfAnotherTypeThenMessageIsRefusedAndNothingChanges() {
        HeldBlank blank = centre.receive();
        awaitIssued(blank);
        List<Object> before = books();
        String serial = blank.serial().orElseThrow().value();
        String commitment = voucher("H").hex();
        String id = UUID.randomUUID().toString();
        Map<ObjectNode, String> bodies = Map.of(
                Json.object(), BlankRequest.NAME,
                Json.object().put("request_id", id), BlankRequest.NAME,
                Json.object().put("request_id", 7).put("voucher_type", BlankOffice.VOUCHER_TYPE), BlankRequest.NAME,
                Json.object().put("serial_number", serial), Spend.NAME,
                Json.object().put("serial_number", "gd-1").put("voucher_commitment", commitment), Spend.NAME,
                Json.object().put("serial_number", serial).put("voucher_commitment", "00"), Spend.NAME,
                Json.object()
                                .put("serial_number", serial)
                                .put("voucher_commitment", commitment.toUpperCase(Locale.ROOT)),
                        Spend.NAME,
                Json.object().put("serial_number", 1).put("voucher_commitment", commitment), Spend.NAME);

        bodies.forEach((body, name) -> {
            int problems = centre.problems.size();
            centre.send(Message.of(new MessageHeader(
                    VoucherProtocol.URI.message(name),
                    UUID.randomUUID().toString(),
                    Optional.of(ThreadDecorator.of(id)),
                    JsonObject.of(body))));
            assertThat(centre.nextProblem(problems)).as(name + " " + body).isNotEmpty();
        });

        assertThat(books()).isEqualTo(before);
        assertThat(centre.held(blank.requestId())).isEqualTo(blank);
    }

    @Test
    void whenOfferIsNotTakenYetThenBlankCannotBeSpentAndOnceDeclinedNever() {
        centre.taking = false;
        String request = centre.request();
        IssuedBlank offered = await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> issuedFor(request), found -> !found.isEmpty())
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
                .until(() -> bureau(reader -> market.bureau().blanks().find(reader, offered.serial()))
                                .orElseThrow()
                                .state()
                        == IssuedBlank.State.VOID);
        centre.sendRefused(spend, UUID.randomUUID().toString(), "unknown-blank");
        centre.taking = true;
        assertThat(centre.receive().serial()).isNotEqualTo(Optional.of(offered.serial()));
    }

    @Test
    void whenBlankHasExpiredThenItIsNotSpent() {
        HeldBlank blank = centre.receive();
        awaitIssued(blank);
        IssuedBlank issued = issued(blank);
        CalendarDate today = CalendarDate.today(market.bureauAgent().context().clock());
        IssuedBlank expired = new IssuedBlank(
                issued.serial(),
                issued.holder(),
                issued.requestId(),
                today.plusDays(-1),
                issued.state(),
                issued.issuance(),
                issued.issued(),
                issued.receipt());
        market.bureauAgent()
                .context()
                .store()
                .run(work -> work.put(IssuedBlank.TYPE, issued.serial().value(), expired));

        centre.sendRefused(
                new Spend(issued.serial(), voucher("J")), UUID.randomUUID().toString(), "expired");

        assertThat(issued(blank)).isEqualTo(expired);
        assertThat(statements(blank)).containsExactly("blank-issued");
    }

    @Test
    void whenReceiptIsNotTheBureausOrNotForThisVoucherThenPurseKeepsWhatItHas() {
        HeldBlank blank = centre.receive();
        market.stop("bureau");
        centre.execute(work -> {
            centre.purse.spend(work, blank.serial().orElseThrow(), voucher("K"));
            return blank;
        });
        HeldBlank before = centre.held(blank.requestId());
        SpendReceipt content = new SpendReceipt(
                blank.serial().orElseThrow().value(),
                voucher("K").hex(),
                Instant.now().getEpochSecond());
        Party forger = new Party(bank.agent().context());
        int problems = bank.problems.size();
        bank.execute(work -> {
            SignedDocument<SpendReceipt> forged = forger.sign(work, SpendReceipt.TYPE, content);
            forger.sendTo(work, centre.did(), new SpendReceiptDelivery(forged), blank.requestId());
            return forged;
        });

        assertThat(bank.nextProblem(problems)).contains("not the bureau's");
        assertThat(centre.held(blank.requestId())).isEqualTo(before);
        market.startBureau();
        centre.awaitState(blank.requestId(), HeldBlank.State.SPENT);
    }

    @Test
    void whenEitherSideIsRestartedBetweenStepsThenOneBlankIsIssuedAndSpentOnce() {
        market.stop("bureau");
        String request = centre.request();
        centre.restart();
        market.startBureau();
        HeldBlank blank = centre.awaitState(request, HeldBlank.State.HELD);
        centre.restart();
        awaitIssued(blank);
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
        assertThat(revokedOnLedger(centre.credential(spent))).isTrue();
        centre.sendRefused(new Spend(spent.serial().orElseThrow(), voucher("M")), request, "already-spent");
        assertThat(centre.held(request)).isEqualTo(spent);
        assertThat(statements(spent)).containsExactlyInAnyOrder("blank-issued", "blank-spent");
        assertThat(issuedFor(request)).hasSize(1);
        assertThat(centre.told)
                .containsOnlyOnce("spent " + spent.serial().orElseThrow().value());
    }
}
