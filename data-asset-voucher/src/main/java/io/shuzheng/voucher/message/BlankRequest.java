package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operation centre asks for a blank voucher (step 4).
 *
 * @param requestId a UUID that says nothing of the application
 * @param voucherType the kind of voucher
 */
public record BlankRequest(String requestId, String voucherType) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "blank-request";

    static BlankRequest read(MemberReader fields) {
        return new BlankRequest(fields.text("request_id"), fields.text("voucher_type"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("request_id", requestId);
        body.put("voucher_type", voucherType);
        return body;
    }
}
