package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cryptographic proof of a presentation.
 *
 * @param subProofs one a credential, in the order of the presentation's identifiers
 * @param aggregated the common challenge
 */
public record Proof(List<SubProof> subProofs, AggregatedProof aggregated) {

    public Proof {
        subProofs = List.copyOf(subProofs);
    }

    public static Proof read(JsonInput json) {
        return new Proof(
                json.required("proofs").list(SubProof::read), AggregatedProof.read(json.required("aggregated_proof")));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.set("proofs", JsonOutput.list(subProofs, SubProof::toJson));
        json.set("aggregated_proof", aggregated.toJson());
        return json;
    }
}
