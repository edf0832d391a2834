package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * All parties have signed (step 6).
 *
 * @param contract the contract with all signatures
 */
public record ContractConcluded(JsonObject contract) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "contract-concluded";

    static ContractConcluded read(MemberReader fields) {
        return new ContractConcluded(BodyFields.object(fields, "signed_contract"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.set("signed_contract", contract.toNode());
        return body;
    }
}
