package io.shuzheng.voucher.document;

import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.Fen;
import tools.jackson.databind.node.ObjectNode;

/**
 * A demand for a fee that was quoted (账单).
 *
 * @param invoiceId a UUID
 * @param quoteId the quote that was accepted
 * @param application the application that it is for
 * @param payee the DID of who is to be paid
 * @param payer the DID of who is to pay
 * @param amount the amount
 * @param issuedAt in Unix seconds
 */
public record Invoice(
        String invoiceId,
        String quoteId,
        ApplicationId application,
        String payee,
        String payer,
        Fen amount,
        long issuedAt)
        implements Document {

    public static final DocumentType<Invoice> TYPE = DocumentType.of("invoice", Invoice::read);

    private static Invoice read(DocumentReader fields) {
        return new Invoice(
                fields.text("invoice_id"),
                fields.text("quote_id"),
                fields.applicationId(),
                fields.text("payee"),
                fields.text("payer"),
                fields.fen("amount_fen"),
                fields.number("issued_at"));
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode node = Json.object();
        node.put("invoice_id", invoiceId);
        node.put("quote_id", quoteId);
        node.put("application_id", application.value());
        node.put("payee", payee);
        node.put("payer", payer);
        node.put("amount_fen", amount.amount());
        node.put("issued_at", issuedAt);
        return node;
    }
}
