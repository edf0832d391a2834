package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bank hands a version of its encrypted model to the data provider (before step 1).
 *
 * @param model the private score's encrypted model
 */
public record EncryptedModelDelivery(JsonObject model) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "encrypted-model";

    static EncryptedModelDelivery read(MemberReader fields) {
        return new EncryptedModelDelivery(BodyFields.object(fields, "model"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.set("model", model.toNode());
        return body;
    }
}
