package io.shuzheng.voucher.document;

import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.value.Fen;
import tools.jackson.databind.node.ObjectNode;

/**
 * The payee's word that it was paid (付款确认).
 *
 * @param orderId the order that was carried out
 * @param invoiceId the invoice that is settled
 * @param amount the amount
 * @param confirmedAt in Unix seconds
 */
public record PaymentConfirmation(String orderId, String invoiceId, Fen amount, long confirmedAt) implements Document {

    public static final DocumentType<PaymentConfirmation> TYPE =
            DocumentType.of("payment-confirmation", PaymentConfirmation::read);

    private static PaymentConfirmation read(DocumentReader fields) {
        return new PaymentConfirmation(
                fields.text("order_id"),
                fields.text("invoice_id"),
                fields.fen("amount_fen"),
                fields.number("confirmed_at"));
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode node = Json.object();
        node.put("order_id", orderId);
        node.put("invoice_id", invoiceId);
        node.put("amount_fen", amount.amount());
        node.put("confirmed_at", confirmedAt);
        return node;
    }
}
