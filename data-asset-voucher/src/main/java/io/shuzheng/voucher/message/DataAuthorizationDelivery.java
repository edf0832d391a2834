package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.SignedDocument;
import tools.jackson.databind.node.ObjectNode;

/**
 * The enterprise authorizes a computation on its data (step 1).
 *
 * @param authorization the signed authorization
 */
public record DataAuthorizationDelivery(SignedDocument<DataAuthorization> authorization) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "data-authorization";

    static DataAuthorizationDelivery read(MemberReader fields) {
        return new DataAuthorizationDelivery(BodyFields.document(fields, "authorization", DataAuthorization.TYPE));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("authorization", authorization.compact());
        return body;
    }
}
