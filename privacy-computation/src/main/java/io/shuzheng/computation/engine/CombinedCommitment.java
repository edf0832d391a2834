package io.shuzheng.computation.engine;

import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.primitives.CanonicalJson;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several salted commitments in one digest, as a voucher carries them: SHA-256 over canonical JSON. It hides as well as its
 * parts do, and everybody who has seen the parts can repeat it.
 */
public final class CombinedCommitment {

    private CombinedCommitment() {}

    /**
     * All inputs of a computation: {@code {"type": "urn:shuzheng:computation/1.0#inputs", "computation_id", "inputs":
     * [{"party", "name", "commitment"}, …]}}, in the contract's order.
     */
    public static SaltedDigest ofInputs(ComputationContract contract) {
        ObjectNode json = header("inputs", contract.id());
        json.set("inputs", contract.toJson().get("inputs"));
        return digest(json);
    }

    /**
     * All shares of a result: {@code {"type": "urn:shuzheng:computation/1.0#shares", "computation_id", "shares": {DID:
     * commitment, …}}}.
     */
    public static SaltedDigest ofShares(Identifier computationId, SortedMap<String, SaltedDigest> shares) {
        ObjectNode json = header("shares", computationId);
        ObjectNode members = json.putObject("shares");
        shares.forEach((party, commitment) -> members.put(party, commitment.hex()));
        return digest(json);
    }

    private static ObjectNode header(String fragment, Identifier computationId) {
        return Json.object()
                .put("type", "urn:shuzheng:computation/1.0#" + fragment)
                .put("computation_id", computationId.value());
    }

    private static SaltedDigest digest(ObjectNode json) {
        return SaltedDigest.fromHex(HexFormat.of().formatHex(Digests.sha256(CanonicalJson.encode(json))));
    }
}
