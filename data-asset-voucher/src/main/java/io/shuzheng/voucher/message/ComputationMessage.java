package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message of the privacy computation between two of its parties (step 6).
 *
 * @param computationId the computation
 * @param payload the computation protocol's message
 */
public record ComputationMessage(String computationId, JsonObject payload) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "computation-message";

    static ComputationMessage read(MemberReader fields) {
        return new ComputationMessage(fields.text("computation_id"), BodyFields.object(fields, "payload"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("computation_id", computationId);
        body.set("payload", payload.toNode());
        return body;
    }
}
