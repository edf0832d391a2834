package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operation centre tells the bank that the enterprise holds the voucher (step 7).
 *
 * @param receipt the bureau's receipt
 * @param salt opens the receipt's commitment to the voucher
 */
public record VoucherIssued(SignedDocument<SpendReceipt> receipt, SecretBytes salt) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "voucher-issued";

    static VoucherIssued read(MemberReader fields) {
        return new VoucherIssued(
                BodyFields.document(fields, "spend_receipt", SpendReceipt.TYPE),
                BodyFields.salt(fields, "commitment_salt"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("spend_receipt", receipt.compact());
        body.put("commitment_salt", Base64Url.encode(salt.reveal()));
        return body;
    }
}
