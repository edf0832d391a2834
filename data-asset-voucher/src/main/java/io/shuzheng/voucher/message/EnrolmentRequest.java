package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * An organisation asks the bureau to enter its DID on the ledger and its role in the market's directory.
 *
 * @param role one of the market's roles, for example {@code bank}
 * @param did the DID that it wants to use, of which it holds the key
 * @param verkey the DID's Ed25519 public key in Base58
 * @param token the one-time token that the bureau's clerk gave out for the role
 */
public record EnrolmentRequest(String role, String did, String verkey, String token) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "enrolment-request";

    static EnrolmentRequest read(MemberReader fields) {
        return new EnrolmentRequest(
                fields.text("role"), fields.text("did"), fields.text("verkey"), fields.text("token"));
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
        body.put("verkey", verkey);
        body.put("token", token);
        return body;
    }
}
