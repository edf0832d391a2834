package io.shuzheng.voucher.settlement;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.voucher.document.Document;
import io.shuzheng.voucher.document.Invoice;
import io.shuzheng.voucher.document.PaymentConfirmation;
import io.shuzheng.voucher.document.PaymentOrder;
import io.shuzheng.voucher.document.Quote;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.party.Party;

/** The rules by which one document of a settlement follows from another; each refusal has its {@link SettlementProblem}. */
public final class Settlement {

    private Settlement() {}

    /**
     * An invoice must be for the quote that was accepted, to the fen.
     *
     * @throws SettlementRefusedException if it is not
     */
    public static void requireInvoiceFits(Quote quote, Invoice invoice) {
        require(invoice.quoteId().equals(quote.quoteId()), SettlementProblem.UNKNOWN_QUOTE);
        require(invoice.application().equals(quote.application()), SettlementProblem.OTHER_APPLICATION);
        require(
                invoice.payee().equals(quote.payee()) && invoice.payer().equals(quote.payer()),
                SettlementProblem.OTHER_PARTIES);
        require(invoice.amount().equals(quote.fee()), SettlementProblem.OTHER_AMOUNT);
    }

    /**
     * An order must pay exactly the invoice that was sent.
     *
     * @throws SettlementRefusedException if it does not
     */
    public static void requireOrderFits(SignedDocument<Invoice> sent, PaymentOrder order) {
        Invoice invoice = sent.content();
        require(
                order.invoiceId().equals(invoice.invoiceId())
                        && order.invoiceDigest().equals(sent.digest()),
                SettlementProblem.OTHER_INVOICE);
        require(
                order.payee().equals(invoice.payee()) && order.payer().equals(invoice.payer()),
                SettlementProblem.OTHER_PARTIES);
        require(order.amount().equals(invoice.amount()), SettlementProblem.OTHER_AMOUNT);
    }

    /**
     * A confirmation must be of exactly the order that was given.
     *
     * @throws SettlementRefusedException if it is not
     */
    public static void requireConfirmationFits(PaymentOrder order, PaymentConfirmation confirmation) {
        require(
                confirmation.orderId().equals(order.orderId())
                        && confirmation.invoiceId().equals(order.invoiceId()),
                SettlementProblem.OTHER_INVOICE);
        require(confirmation.amount().equals(order.amount()), SettlementProblem.OTHER_AMOUNT);
    }

    static <T extends Document> T requireFrom(Party party, Connection peer, SignedDocument<T> document) {
        require(party.isFrom(peer, document), SettlementProblem.BAD_SIGNATURE);
        return document.content();
    }

    private static void require(boolean condition, SettlementProblem otherwise) {
        if (!condition) {
            throw new SettlementRefusedException(otherwise);
        }
    }
}
