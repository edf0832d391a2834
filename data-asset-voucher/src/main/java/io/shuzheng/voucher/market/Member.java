package io.shuzheng.voucher.market;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;

/**
 * An organisation that the bureau has let into the market.
 *
 * @param role its role; one organisation a role
 * @param did its DID on the ledger
 * @param verkey the DID's key when it was entered
 * @param connection where the organisation asked from
 */
record Member(MarketRole role, Did did, Ed25519PublicKey verkey, String connection) {

    static final RecordType<Member> TYPE = RecordType.of("market-member", Member::toJson, Member::fromJson);

    boolean isSameOrganisation(Member other) {
        return role == other.role && did.equals(other.did) && verkey.equals(other.verkey);
    }

    private JsonNode toJson() {
        return Json.object()
                .put("role", role.code())
                .put("did", did.toString())
                .put("verkey", verkey.base58())
                .put("connection", connection);
    }

    private static Member fromJson(JsonNode json) {
        return new Member(
                MarketRole.ofCode(json.path("role").asString("")),
                Did.parse(json.path("did").asString("")),
                Ed25519PublicKey.fromBase58(json.path("verkey").asString("")),
                json.path("connection").asString(""));
    }
}
