package io.shuzheng.voucher.blank;

import static io.shuzheng.voucher.blank.TestBlankMarket.voucher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.ThreadDecorator;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** What the bureau refuses an operation centre, or a bank that would like to be one; and what the centre refuses. */
class BlankRefusalTest {

    @TempDir
    private static Path folder;

    private static TestBlankMarket blanks;
    private static TestFoundedMarket market;
    private static TestCentre centre;
    private static TestCentre bank;

    private List<String> bureauProblems = List.of();

    @BeforeAll
    static void open() {
        blanks = new TestBlankMarket(folder);
        market = blanks.market;
        centre = blanks.centre;
        bank = blanks.bank;
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

    @Test
    void whenSpentForAnotherVoucherThenItIsRefusedByEitherSide() {
        HeldBlank blank = centre.receive();
        SerialNumber serial = blank.serial().orElseThrow();
        centre.send(new Spend(serial, voucher("first")), UUID.randomUUID().toString());
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> blanks.issued(blank).state() == IssuedBlank.State.SPENT);
        // the purse knows nothing of that spending, and says so
        await().atMost(TestFoundedMarket.PATIENCE).until(() -> !bureauProblems.isEmpty());
        IssuedBlank before = blanks.issued(blank);

        centre.execute(work -> {
            centre.purse.spend(work, serial, voucher("second"));
            return serial;
        });

        HeldBlank refused = centre.awaitState(blank.requestId(), HeldBlank.State.REFUSED);
        assertThat(refused.receipt()).isEmpty();
        assertThat(centre.told).containsOnlyOnce("refused " + blank.requestId() + " already-spent");
        assertThat(blanks.issued(blank)).isEqualTo(before);
        assertThatThrownBy(() -> blanks.spend(blank, voucher("first")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("does not let");
    }

    @Test
    void whenPurseHasSpentThenItAsksForNoOtherVoucher() {
        HeldBlank blank = blanks.spend(centre.receive(), voucher("D"));

        assertThatThrownBy(() -> blanks.spend(blank, voucher("E")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("another voucher");
        assertThat(centre.held(blank.requestId())).isEqualTo(blank);
    }

    @Test
    void whenBlankIsUnknownThenSpendingIsRefused() {
        List<Object> before = blanks.books();
        SerialNumber unknown = new SerialNumber("GD-2026-999999");

        centre.sendRefused(new Spend(unknown, voucher("F")), UUID.randomUUID().toString(), "unknown-blank");

        assertThat(blanks.books()).isEqualTo(before);
        assertThatThrownBy(() -> centre.execute(work -> {
                    centre.purse.spend(work, unknown, voucher("F"));
                    return unknown;
                }))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenSenderIsNotTheCentreThenItGetsNoBlankAndSpendsNone() {
        HeldBlank blank = centre.receive();
        blanks.awaitIssued(blank);
        List<Object> before = blanks.books();

        String request = bank.request();
        bank.awaitState(request, HeldBlank.State.REFUSED);
        bank.sendRefused(new Spend(blank.serial().orElseThrow(), voucher("G")), blank.requestId(), "not-permitted");
        bank.sendRefused(
                new BlankRequest(blank.requestId(), BlankOffice.VOUCHER_TYPE), blank.requestId(), "not-permitted");

        assertThat(bank.told).contains("refused " + request + " not-permitted");
        assertThat(bank.credentials()).isEmpty();
        assertThat(blanks.books()).isEqualTo(before);
    }

    @Test
    void whenRequestIsMalformedThenItIsRefusedAndNothingChanges() {
        List<Object> before = blanks.books();
        String id = UUID.randomUUID().toString();

        centre.sendRefused(new BlankRequest(id, "gift-voucher"), id, "unknown-type");
        centre.sendRefused(
                new BlankRequest(id, BlankOffice.VOUCHER_TYPE),
                UUID.randomUUID().toString(),
                "bad-request-id");
        centre.sendRefused(new BlankRequest("1", BlankOffice.VOUCHER_TYPE), "1", "bad-request-id");
        String upperCase = "ABCDEF00-0000-4000-8000-000000000000";
        centre.sendRefused(new BlankRequest(upperCase, BlankOffice.VOUCHER_TYPE), upperCase, "bad-request-id");

        assertThat(blanks.books()).isEqualTo(before);
    }

    @Test
    void whenMembersAreMissingOrOfAnotherTypeThenMessageIsRefusedAndNothingChanges() {
        HeldBlank blank = centre.receive();
        blanks.awaitIssued(blank);
        List<Object> before = blanks.books();
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

        assertThat(blanks.books()).isEqualTo(before);
        assertThat(centre.held(blank.requestId())).isEqualTo(blank);
    }

    @Test
    void whenBlankHasExpiredThenItIsNotSpent() {
        HeldBlank blank = centre.receive();
        blanks.awaitIssued(blank);
        IssuedBlank issued = blanks.issued(blank);
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

        assertThat(blanks.issued(blank)).isEqualTo(expired);
        assertThat(blanks.statements(blank)).containsExactly("blank-issued");
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
}
