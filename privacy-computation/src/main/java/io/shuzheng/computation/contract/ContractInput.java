package io.shuzheng.computation.contract;

import io.shuzheng.computation.internal.Members;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a party puts in, known to the others by a salted commitment only.
 *
 * @param party a data party of the contract
 * @param name unique within the contract, as in {@code model}
 */
public record ContractInput(PartyDid party, String name, SaltedDigest commitment) {

    /** @throws io.shuzheng.primitives.InvalidInputException if the name is not one of a contract */
    public ContractInput {
        ContractName.require(name, "an input's name");
    }

    ObjectNode toJson() {
        return Json.object().put("party", party.value()).put("name", name).put("commitment", commitment.hex());
    }

    static ContractInput fromJson(JsonNode json) {
        Members members = Members.of(json, "a contract's input", "party", "name", "commitment");
        return new ContractInput(
                new PartyDid(members.string("party")),
                members.string("name"),
                SaltedDigest.fromHex(members.string("commitment")));
    }
}
