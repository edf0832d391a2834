package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The proofs about one credential's attributes.
 *
 * @param equality knowledge of the signature
 * @param inequalities one proof a predicate
 */
public record PrimaryProof(EqualityProof equality, List<InequalityProof> inequalities) {

    public PrimaryProof {
        inequalities = List.copyOf(inequalities);
    }

    public static PrimaryProof read(JsonInput json) {
        return new PrimaryProof(
                EqualityProof.read(json.required("eq_proof")),
                json.required("ge_proofs").list(InequalityProof::read));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.set("eq_proof", equality.toJson());
        json.set("ge_proofs", JsonOutput.list(inequalities, InequalityProof::toJson));
        return json;
    }
}
