package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.document.Invoice;
import io.shuzheng.voucher.document.SignedDocument;
import tools.jackson.databind.node.ObjectNode;

/**
 * The payee invoices a fee (steps 8 and 9).
 *
 * @param invoice the signed invoice
 */
public record InvoiceDelivery(SignedDocument<Invoice> invoice) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "invoice";

    static InvoiceDelivery read(MemberReader fields) {
        return new InvoiceDelivery(BodyFields.document(fields, "invoice", Invoice.TYPE));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("invoice", invoice.compact());
        return body;
    }
}
