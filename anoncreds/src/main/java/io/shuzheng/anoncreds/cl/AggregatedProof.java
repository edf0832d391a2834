package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.math.BigInteger;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The challenge that binds all proofs of a presentation to each other and to the request's nonce.
 *
 * @param challenge the challenge, SHA-256 as a number
 * @param commitments the commitments that were hashed, in the order of the proofs
 */
public record AggregatedProof(BigInteger challenge, List<Commitment> commitments) {

    public AggregatedProof {
        commitments = List.copyOf(commitments);
    }

    public static AggregatedProof read(JsonInput json) {
        return new AggregatedProof(
                json.required("c_hash").decimal(), json.required("c_list").list(Commitment::read));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.put("c_hash", challenge.toString());
        json.set("c_list", JsonOutput.list(commitments, Commitment::toJson));
        return json;
    }
}
