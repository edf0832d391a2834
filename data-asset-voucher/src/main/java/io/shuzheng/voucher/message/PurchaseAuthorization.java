package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.SignedDocument;
import tools.jackson.databind.node.ObjectNode;

/**
 * The enterprise hands the bank what it needs to buy the data (step 1).
 *
 * @param receipt the signed receipt
 * @param identityEnvelope a JWE for the data provider, which the bank cannot open
 */
public record PurchaseAuthorization(SignedDocument<AuthorizationReceipt> receipt, String identityEnvelope)
        implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "purchase-authorization";

    static PurchaseAuthorization read(MemberReader fields) {
        return new PurchaseAuthorization(
                BodyFields.document(fields, "receipt", AuthorizationReceipt.TYPE), fields.text("identity_envelope"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("receipt", receipt.compact());
        body.put("identity_envelope", identityEnvelope);
        return body;
    }
}
