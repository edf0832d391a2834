package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A party signs the contract (step 6).
 *
 * @param signature the party's compact JWS over the contract
 */
public record ContractSignature(String signature) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "contract-signature";

    static ContractSignature read(MemberReader fields) {
        return new ContractSignature(fields.text("signature"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.put("signature", signature);
        return body;
    }
}
