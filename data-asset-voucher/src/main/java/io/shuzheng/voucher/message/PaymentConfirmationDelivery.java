package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.document.PaymentConfirmation;
import io.shuzheng.voucher.document.SignedDocument;
import tools.jackson.databind.node.ObjectNode;

/**
 * The payee confirms the payment (steps 8 and 9).
 *
 * @param confirmation the signed confirmation
 */
public record PaymentConfirmationDelivery(SignedDocument<PaymentConfirmation> confirmation) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "payment-confirmation";

    static PaymentConfirmationDelivery read(MemberReader fields) {
        return new PaymentConfirmationDelivery(BodyFields.document(fields, "confirmation", PaymentConfirmation.TYPE));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("confirmation", confirmation.compact());
        return body;
    }
}
