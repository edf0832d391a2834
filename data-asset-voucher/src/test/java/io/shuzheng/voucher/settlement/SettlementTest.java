package io.shuzheng.voucher.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shuzheng.voucher.document.Invoice;
import io.shuzheng.voucher.document.PaymentConfirmation;
import io.shuzheng.voucher.document.PaymentOrder;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.TestDocuments;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.Fen;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final Invoice INVOICE = TestDocuments.invoice();
    private static final SignedDocument<Invoice> SIGNED = TestDocuments.signedInvoice();
    private static final PaymentOrder ORDER = TestDocuments.order(SIGNED);

    private static SettlementProblem problemOf(ThrowingCallable check) {
        return catchThrowableOfType(SettlementRefusedException.class, check).problem();
    }

    private static SettlementProblem problemOf(Invoice invoice) {
        return problemOf(() -> Settlement.requireInvoiceFits(TestDocuments.quote(), invoice));
    }

    @Test
    void whenAllFitsThenNothingIsRefused() {
        assertThatCode(() -> {
                    Settlement.requireInvoiceFits(TestDocuments.quote(), INVOICE);
                    Settlement.requireOrderFits(SIGNED, ORDER);
                    Settlement.requireConfirmationFits(ORDER, TestDocuments.confirmation());
                })
                .doesNotThrowAnyException();
    }

    @Test
    void whenInvoiceDiffersFromTheQuoteThenRefusedByName() {
        ApplicationId other = new ApplicationId("0b0e4e4c-7d9a-4c35-9a43-0f8f6e1f2a12");
        assertThat(problemOf(invoice("q-2", TestDocuments.APPLICATION, TestDocuments.CENTRE, 12_000)))
                .isEqualTo(SettlementProblem.UNKNOWN_QUOTE);
        assertThat(problemOf(invoice("q-1", other, TestDocuments.CENTRE, 12_000)))
                .isEqualTo(SettlementProblem.OTHER_APPLICATION);
        assertThat(problemOf(invoice("q-1", TestDocuments.APPLICATION, TestDocuments.BANK, 12_000)))
                .isEqualTo(SettlementProblem.OTHER_PARTIES);
        assertThat(problemOf(invoice("q-1", TestDocuments.APPLICATION, TestDocuments.CENTRE, 12_001)))
                .isEqualTo(SettlementProblem.OTHER_AMOUNT);
    }

    private static Invoice invoice(String quote, ApplicationId application, String payee, long fen) {
        return new Invoice("i-1", quote, application, payee, TestDocuments.BANK, new Fen(fen), 1);
    }

    @Test
    void whenOrderIsForAnotherTextOfTheInvoiceThenRefused() {
        SignedDocument<Invoice> again =
                SignedDocument.sign(Invoice.TYPE, INVOICE, TestDocuments.CENTRE + "#2", TestDocuments.key("centre"));
        assertThat(problemOf(() -> Settlement.requireOrderFits(again, ORDER)))
                .isEqualTo(SettlementProblem.OTHER_INVOICE);
    }

    @Test
    void whenOrderOrConfirmationHasAnotherAmountThenRefused() {
        PaymentOrder order = new PaymentOrder(
                "o-1", "i-1", SIGNED.digest(), TestDocuments.CENTRE, TestDocuments.BANK, new Fen(1), 1);
        assertThat(problemOf(() -> Settlement.requireOrderFits(SIGNED, order)))
                .isEqualTo(SettlementProblem.OTHER_AMOUNT);
        PaymentConfirmation confirmation = new PaymentConfirmation("o-1", "i-1", new Fen(1), 1);
        assertThat(problemOf(() -> Settlement.requireConfirmationFits(ORDER, confirmation)))
                .isEqualTo(SettlementProblem.OTHER_AMOUNT);
    }
}
