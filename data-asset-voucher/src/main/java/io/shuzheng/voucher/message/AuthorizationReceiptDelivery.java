package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.SignedDocument;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operation centre holds the authorization (step 1).
 *
 * @param receipt the signed receipt
 * @param salt opens the receipt's commitment to the authorization
 */
public record AuthorizationReceiptDelivery(SignedDocument<AuthorizationReceipt> receipt, SecretBytes salt)
        implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "authorization-receipt";

    static AuthorizationReceiptDelivery read(MemberReader fields) {
        return new AuthorizationReceiptDelivery(
                BodyFields.document(fields, "receipt", AuthorizationReceipt.TYPE),
                BodyFields.salt(fields, "commitment_salt"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("receipt", receipt.compact());
        body.put("commitment_salt", Base64Url.encode(salt.reveal()));
        return body;
    }
}
