package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The data provider asks for a voucher (step 3).
 *
 * @param receiptId the authorization receipt that it acts on
 */
public record VoucherRequest(String receiptId) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "voucher-request";

    static VoucherRequest read(MemberReader fields) {
        return new VoucherRequest(fields.text("receipt_id"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("receipt_id", receiptId);
        return body;
    }
}
