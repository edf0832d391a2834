package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bank commits to a version of its model towards the operation centre (before step 1).
 *
 * @param signedCommitment the private score's model commitment, a compact JWS
 */
public record ModelCommitment(String signedCommitment) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "model-commitment";

    static ModelCommitment read(MemberReader fields) {
        return new ModelCommitment(fields.text("signed_commitment"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        return Json.object().put("signed_commitment", signedCommitment);
    }
}
