package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The proofs about one credential of a presentation.
 *
 * @param primary about its attributes
 * @param nonRevocation about its revocation, where it was asked for
 */
public record SubProof(PrimaryProof primary, Optional<NonRevocationProof> nonRevocation) {

    public static SubProof read(JsonInput json) {
        return new SubProof(
                PrimaryProof.read(json.required("primary_proof")),
                json.optional("non_revoc_proof").map(NonRevocationProof::read));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        json.set("primary_proof", primary.toJson());
        nonRevocation.ifPresentOrElse(
                value -> json.set("non_revoc_proof", value.toJson()), () -> json.putNull("non_revoc_proof"));
        return json;
    }
}
