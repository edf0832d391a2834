package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.SignedDocument;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bank buys data about the applicant (step 2).
 *
 * @param receipt the signed receipt
 * @param identityEnvelope a JWE for the data provider, which the bank could not open
 */
public record PurchaseRequest(SignedDocument<AuthorizationReceipt> receipt, String identityEnvelope)
        implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "purchase-request";

    static PurchaseRequest read(MemberReader fields) {
        return new PurchaseRequest(
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
