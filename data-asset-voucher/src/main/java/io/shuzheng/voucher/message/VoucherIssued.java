package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.value.VoucherId;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operation centre tells the bank that the enterprise holds the voucher, and by which documents it is to be believed (step 7).
 *
 * @param voucher the voucher's id
 * @param receipt the bureau's receipt
 * @param salt opens the receipt's commitment to the voucher
 * @param shareCommitments compact JWS: each compute node's commitment to its share of the result
 */
public record VoucherIssued(
        VoucherId voucher, SignedDocument<SpendReceipt> receipt, SecretBytes salt, List<String> shareCommitments)
        implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "voucher-issued";

    public VoucherIssued {
        shareCommitments = List.copyOf(shareCommitments);
    }

    /** Reads the message's members. */
    public static VoucherIssued read(MemberReader fields) {
        return new VoucherIssued(
                new VoucherId(fields.text("voucher_id")),
                BodyFields.document(fields, "spend_receipt", SpendReceipt.TYPE),
                BodyFields.salt(fields, "commitment_salt"),
                fields.texts("share_commitments"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object().put("voucher_id", voucher.value());
        body.put("spend_receipt", receipt.compact());
        body.put("commitment_salt", Base64Url.encode(salt.reveal()));
        shareCommitments.forEach(body.putArray("share_commitments")::add);
        return body;
    }
}
