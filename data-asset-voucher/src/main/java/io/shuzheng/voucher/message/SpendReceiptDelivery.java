package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bureau has marked the blank as spent (step 7).
 *
 * @param receipt the signed receipt
 */
public record SpendReceiptDelivery(SignedDocument<SpendReceipt> receipt) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "spend-receipt";

    static SpendReceiptDelivery read(MemberReader fields) {
        return new SpendReceiptDelivery(BodyFields.document(fields, "receipt", SpendReceipt.TYPE));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("receipt", receipt.compact());
        return body;
    }
}
