package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bureau has entered the DID and the role.
 *
 * @param role the role
 * @param did the DID
 */
public record EnrolmentGrant(String role, String did) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "enrolment-grant";

    static EnrolmentGrant read(MemberReader fields) {
        return new EnrolmentGrant(fields.text("role"), fields.text("did"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("role", role);
        body.put("did", did);
        return body;
    }
}
