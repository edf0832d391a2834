package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operation centre proposes the contract of the computation to its parties (step 6).
 *
 * @param contract the computation contract
 */
public record ContractProposal(JsonObject contract) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "contract-proposal";

    static ContractProposal read(MemberReader fields) {
        return new ContractProposal(BodyFields.object(fields, "contract"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        body.set("contract", contract.toNode());
        return body;
    }
}
