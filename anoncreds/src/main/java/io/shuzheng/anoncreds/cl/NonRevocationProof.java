package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proves that a credential's index is in the accumulator of a revocation status list.
 *
 * @param responses the responses
 * @param commitments the commitments
 */
public record NonRevocationProof(NonRevocationResponses responses, NonRevocationCommitments commitments) {

    public static NonRevocationProof read(JsonInput json) {
        return new NonRevocationProof(
                NonRevocationResponses.read(json.required("x_list")),
                NonRevocationCommitments.read(json.required("c_list")));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.set("x_list", responses.toJson());
        json.set("c_list", commitments.toJson());
        return json;
    }
}
