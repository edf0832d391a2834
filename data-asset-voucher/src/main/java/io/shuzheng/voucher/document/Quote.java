package io.shuzheng.voucher.document;

import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.Fen;
import tools.jackson.databind.node.ObjectNode;

/**
 * An offer to deliver for a fee (报价).
 *
 * @param quoteId a UUID
 * @param application the application that it is for
 * @param payee the DID of who is to be paid
 * @param payer the DID of who is to pay
 * @param fee the fee
 * @param expiresAt until when it can be accepted, in Unix seconds
 */
public record Quote(String quoteId, ApplicationId application, String payee, String payer, Fen fee, long expiresAt)
        implements Document {

    public static final DocumentType<Quote> TYPE = DocumentType.of("quote", Quote::read);

    private static Quote read(DocumentReader fields) {
        return new Quote(
                fields.text("quote_id"),
                fields.applicationId(),
                fields.text("payee"),
                fields.text("payer"),
                fields.fen("fee_fen"),
                fields.number("expires_at"));
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode node = Json.object();
        node.put("quote_id", quoteId);
        node.put("application_id", application.value());
        node.put("payee", payee);
        node.put("payer", payer);
        node.put("fee_fen", fee.amount());
        node.put("expires_at", expiresAt);
        return node;
    }
}
