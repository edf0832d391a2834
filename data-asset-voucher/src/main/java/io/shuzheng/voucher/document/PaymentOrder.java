package io.shuzheng.voucher.document;

import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.value.Fen;
import tools.jackson.databind.node.ObjectNode;

/**
 * The payer's order to pay an invoice (付款指令).
 *
 * @param orderId a UUID
 * @param invoiceId the invoice that it pays
 * @param invoiceDigest SHA-256 of the signed invoice, in hexadecimal: the order is for that very document
 * @param payee the DID of who is paid
 * @param payer the DID of who pays
 * @param amount the amount
 * @param orderedAt in Unix seconds
 */
public record PaymentOrder(
        String orderId, String invoiceId, String invoiceDigest, String payee, String payer, Fen amount, long orderedAt)
        implements Document {

    public static final DocumentType<PaymentOrder> TYPE = DocumentType.of("payment-order", PaymentOrder::read);

    private static PaymentOrder read(DocumentReader fields) {
        return new PaymentOrder(
                fields.text("order_id"),
                fields.text("invoice_id"),
                fields.text("invoice_digest"),
                fields.text("payee"),
                fields.text("payer"),
                fields.fen("amount_fen"),
                fields.number("ordered_at"));
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode node = Json.object();
        node.put("order_id", orderId);
        node.put("invoice_id", invoiceId);
        node.put("invoice_digest", invoiceDigest);
        node.put("payee", payee);
        node.put("payer", payer);
        node.put("amount_fen", amount.amount());
        node.put("ordered_at", orderedAt);
        return node;
    }
}
