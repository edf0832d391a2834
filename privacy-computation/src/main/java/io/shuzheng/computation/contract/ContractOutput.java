package io.shuzheng.computation.contract;

import io.shuzheng.computation.internal.Members;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What comes out, and who learns it.
 *
 * @param name unique within the contract, as in {@code joint_score}
 * @param receiver a result party of the contract
 */
public record ContractOutput(String name, PartyDid receiver) {

    /** @throws io.shuzheng.primitives.InvalidInputException if the name is not one of a contract */
    public ContractOutput {
        ContractName.require(name, "an output's name");
    }

    ObjectNode toJson() {
        return Json.object().put("name", name).put("receiver", receiver.value());
    }

    static ContractOutput fromJson(JsonNode json) {
        Members members = Members.of(json, "a contract's output", "name", "receiver");
        return new ContractOutput(members.string("name"), new PartyDid(members.string("receiver")));
    }
}
