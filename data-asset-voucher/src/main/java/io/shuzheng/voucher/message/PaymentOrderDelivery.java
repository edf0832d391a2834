package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.document.PaymentOrder;
import io.shuzheng.voucher.document.SignedDocument;
import tools.jackson.databind.node.ObjectNode;

/**
 * The payer orders the payment (steps 8 and 9).
 *
 * @param order the signed order
 */
public record PaymentOrderDelivery(SignedDocument<PaymentOrder> order) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "payment-order";

    static PaymentOrderDelivery read(MemberReader fields) {
        return new PaymentOrderDelivery(BodyFields.document(fields, "order", PaymentOrder.TYPE));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("order", order.compact());
        return body;
    }
}
